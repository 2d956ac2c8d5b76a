import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import { costWords } from '../stock-value/cost-words.ts'

const KINDS = ['freight', 'customs', 'other'] as const
const SPREADS = ['value', 'quantity', 'weight'] as const

/** What it cost to bring goods, when it is charged after they came. */
export function ChargeDialog({ receiptId, onClose }: { receiptId: string; onClose(): void }) {
  const words = pageWords.use()
  const costs = costWords.use()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('freight')
  const [spreadBy, setSpreadBy] = useState<(typeof SPREADS)[number]>('value')
  const [amount, setAmount] = useState<number | null>(null)
  const [reference, setReference] = useState('')
  useUnsaved(amount !== null || reference !== '')
  const body = {
    kind,
    spreadBy,
    amountMinor: amount ?? 0,
    ...(reference.trim() !== '' && { reference: reference.trim() })
  }
  return (
    <FormDialog
      title={costs.lateTitle}
      help={costs.lateHelp}
      go={costs.lateCharge}
      isBlocked={amount === null || amount <= 0}
      content={['charge', receiptId, body]}
      send={key =>
        answer(
          api.POST('/api/v1/purchasing/receipts/{receiptId}/charges', {
            headers: { 'idempotency-key': key },
            params: { path: { receiptId } },
            body
          })
        )
      }
      done={() => costs.lateDone}
      stale={['purchasing']}
      onClose={onClose}
    >
      <MoneyInput label={words.amount} data-autofocus value={amount} onChange={setAmount} />
      <NativeSelect
        label={words.chargeKind}
        value={kind}
        data={KINDS.map(value => ({ value, label: words.kinds[value] }))}
        onChange={event => {
          const chosen = event.currentTarget.value
          setKind(KINDS.find(one => one === chosen) ?? 'other')
        }}
      />
      <NativeSelect
        label={words.spread}
        value={spreadBy}
        data={SPREADS.map(value => ({ value, label: words.spreads[value] }))}
        onChange={event => {
          const chosen = event.currentTarget.value
          setSpreadBy(SPREADS.find(one => one === chosen) ?? 'value')
        }}
      />
      <TextInput
        label={costs.document}
        maxLength={100}
        dir="auto"
        autoComplete="off"
        value={reference}
        onChange={event => setReference(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
