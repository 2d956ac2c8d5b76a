import { useState } from 'react'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSentence } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { supplierChoicesQuery, type Supplier } from './suppliers-query.ts'

interface Props {
  value: { id: string; name: string } | null
  disabled?: boolean
  /** Whether none may be chosen. */
  clearable?: boolean
  onChange(supplier: Supplier | null): void
}

/** A supplier, looked for by what is typed: there may be thousands. */
export function SupplierSelect({ value, disabled = false, clearable = false, onChange }: Props) {
  const words = pageWords.use()
  const sentence = useSentence()
  const [typed, setTyped] = useState('')
  const search = typed === value?.name ? '' : typed.trim()
  const { data, error } = useQuery(supplierChoicesQuery(search))
  const found = data?.items ?? []
  const choices =
    value === null || found.some(({ id }) => id === value.id) ? found : [value, ...found]
  return (
    <Select
      label={words.supplier}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      disabled={disabled}
      clearable={clearable}
      allowDeselect={clearable}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={words.noneFound}
      error={error === null ? undefined : sentence(error)}
      onChange={chosen => onChange(found.find(({ id }) => id === chosen) ?? null)}
    />
  )
}
