import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { pageWords } from '../page-words.ts'
import { tillsQuery, type Entry } from './layaways-query.ts'

type Method = NonNullable<Entry['method']>
const METHODS = ['cash', 'card', 'bank_transfer', 'other'] as const

/** How money is taken or goes back. */
export interface HowPaid {
  method: Method
  registerId?: string
  reference?: string
}

/** What the fields below say, and what they are given. */
export function useHowPaid() {
  const tills = useQuery(tillsQuery).data ?? []
  const [method, setMethod] = useState<Method>('cash')
  const [chosen, setChosen] = useState('')
  const [reference, setReference] = useState('')
  const registerId = chosen || tills[0]?.id
  const how: HowPaid = {
    method,
    ...(method === 'cash' && registerId !== undefined && { registerId }),
    ...(reference.trim() !== '' && { reference: reference.trim() })
  }
  return { how, tills, method, setMethod, registerId, setChosen, reference, setReference }
}

export function MoneyFields({ of }: { of: ReturnType<typeof useHowPaid> }) {
  const words = pageWords.use()
  return (
    <>
      <NativeSelect
        label={words.method}
        data={METHODS.map(value => ({ value, label: words.methods[value] }))}
        value={of.method}
        onChange={event => of.setMethod(event.currentTarget.value as Method)}
      />
      {of.method === 'cash' && (
        <NativeSelect
          label={words.register}
          data={of.tills.map(({ id, name }) => ({ value: id, label: name }))}
          value={of.registerId ?? ''}
          onChange={event => of.setChosen(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={words.reference}
        maxLength={80}
        dir="auto"
        value={of.reference}
        onChange={event => of.setReference(event.currentTarget.value)}
      />
    </>
  )
}
