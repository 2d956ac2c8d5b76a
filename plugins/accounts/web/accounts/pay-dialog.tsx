import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import { tillsQuery, type Account, type Entry } from './accounts-query.ts'

const METHODS = ['bank_transfer', 'cash', 'card', 'other'] as const

/** What a customer pays of what they owe, all of it at first. */
export function PayDialog({ account, onClose }: { account: Account; onClose(): void }) {
  const words = pageWords.use()
  const tills = useQuery(tillsQuery).data ?? []
  const [amount, setAmount] = useState<number | null>(
    account.balanceMinor > 0 ? account.balanceMinor : null
  )
  const [method, setMethod] = useState<NonNullable<Entry['method']>>('bank_transfer')
  const [chosen, setChosen] = useState('')
  const [reference, setReference] = useState('')
  useUnsaved(reference !== '')
  const registerId = chosen || tills[0]?.id
  const isCash = method === 'cash'
  const body = {
    amountMinor: amount ?? 0,
    method,
    ...(isCash && registerId !== undefined && { registerId }),
    ...(reference.trim() !== '' && { reference: reference.trim() })
  }
  return (
    <FormDialog
      title={words.pay}
      {...(isCash && { help: words.payHelp })}
      go={words.pay}
      isBlocked={amount === null || amount <= 0}
      content={['pay', account.id, body]}
      send={key =>
        answer(
          api.POST('/api/v1/accounts/accounts/{accountId}/payments', {
            headers: { 'idempotency-key': key },
            params: { path: { accountId: account.id } },
            body
          })
        )
      }
      done={() => words.paid}
      stale={['accounts']}
      onClose={onClose}
    >
      <MoneyInput label={words.amount} data-autofocus value={amount} onChange={setAmount} />
      <NativeSelect
        label={words.method}
        data={METHODS.map(value => ({ value, label: words.methods[value] }))}
        value={method}
        onChange={event => setMethod(event.currentTarget.value as typeof method)}
      />
      {isCash && (
        <NativeSelect
          label={words.register}
          data={tills.map(({ id, name }) => ({ value: id, label: name }))}
          value={registerId ?? ''}
          onChange={event => setChosen(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={words.reference}
        maxLength={80}
        dir="auto"
        value={reference}
        onChange={event => setReference(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
