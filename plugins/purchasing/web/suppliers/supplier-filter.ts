import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useMay } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { supplierChoicesQuery, supplierQuery } from './suppliers-query.ts'

/** A filter of a list by its supplier; the choices are looked for by what is typed. */
export function useSupplierFilter(chosen: string | undefined) {
  const words = pageWords.use()
  const enabled = useMay('supplier.read')
  const [search, setSearch] = useState('')
  const found = useQuery({ ...supplierChoicesQuery(search.trim()), enabled }).data?.items ?? []
  const one = useQuery({ ...supplierQuery(chosen ?? ''), enabled: enabled && chosen !== undefined })
  const options =
    one.data === undefined || found.some(({ id }) => id === chosen) ? found : [one.data, ...found]
  return {
    key: 'supplier',
    label: words.supplier,
    ...(chosen !== undefined && { value: chosen }),
    options: options.map(({ id, name }) => ({ value: id, label: name })),
    onSearch: setSearch
  }
}
