import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { billWords } from './bill-words.ts'
import type { WholeBill } from './bills-query.ts'

const METHODS = ['bank-transfer', 'cash', 'card', 'cheque', 'other'] as const

/** What was paid of it, all of it at first. */
export function PayDialog({ bill, onClose }: { bill: WholeBill; onClose(): void }) {
  const words = billWords.use()
  const [amount, setAmount] = useState<number | null>(bill.openMinor)
  const [method, setMethod] = useState<(typeof METHODS)[number]>('bank-transfer')
  const [paidOn, setPaidOn] = useState('')
  const [reference, setReference] = useState('')
  useUnsaved(reference !== '')
  const body = {
    amountMinor: amount ?? 0,
    method,
    ...(paidOn !== '' && { paidOn }),
    ...(reference.trim() !== '' && { reference: reference.trim() })
  }
  return (
    <FormDialog
      title={bill.kind === 'bill' ? words.pay : words.payBack}
      go={bill.kind === 'bill' ? words.pay : words.payBack}
      isBlocked={amount === null || !(amount > 0 && amount <= bill.openMinor)}
      content={['pay', bill.id, bill.version, body]}
      send={key =>
        answer(
          api.POST('/api/v1/purchasing/bills/{billId}/pay', {
            headers: { 'idempotency-key': key },
            params: { path: { billId: bill.id } },
            body
          })
        )
      }
      done={() => words.paidNow}
      stale={['purchasing']}
      onClose={onClose}
    >
      <MoneyInput
        label={words.amount}
        data-autofocus
        currency={bill.currency}
        value={amount}
        onChange={setAmount}
      />
      <NativeSelect
        label={words.method}
        data={METHODS.map(value => ({ value, label: words.methods[value] }))}
        value={method}
        onChange={event => {
          const chosen = event.currentTarget.value
          setMethod(METHODS.find(one => one === chosen) ?? 'other')
        }}
      />
      <TextInput
        type="date"
        label={words.paidOn}
        value={paidOn}
        max="9999-12-31"
        onChange={event => setPaidOn(event.currentTarget.value)}
      />
      <TextInput
        label={words.reference}
        maxLength={100}
        dir="auto"
        autoComplete="off"
        value={reference}
        onChange={event => setReference(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
