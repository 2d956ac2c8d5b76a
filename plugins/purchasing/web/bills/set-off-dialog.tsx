import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { answer, api, formatMoney, useFigures } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { billWords } from './bill-words.ts'
import type { Bill, WholeBill } from './bills-query.ts'

interface Props {
  bill: WholeBill
  /** Of its supplier and currency, at least one. */
  credits: Bill[]
  onClose(): void
}

/** A credit note against the invoice, as much of it as both have open at first. */
export function SetOffDialog({ bill, credits, onClose }: Props) {
  const words = billWords.use()
  const figures = { ...useFigures(), currency: bill.currency }
  const [chosen, setChosen] = useState(credits[0]?.id ?? '')
  const [typed, setTyped] = useState<number | null>()
  const credit = credits.find(({ id }) => id === chosen)
  const most = Math.min(bill.openMinor, credit?.openMinor ?? 0)
  const amount = typed === undefined ? most : typed
  const body = { creditNoteId: chosen, amountMinor: amount ?? 0 }
  return (
    <FormDialog
      title={words.setOff}
      go={words.setOff}
      isBlocked={amount === null || !(amount > 0 && amount <= most)}
      content={['set-off', bill.id, bill.version, body]}
      send={key =>
        answer(
          api.POST('/api/v1/purchasing/bills/{billId}/set-off', {
            headers: { 'idempotency-key': key },
            params: { path: { billId: bill.id } },
            body
          })
        )
      }
      done={() => words.setOffNow}
      stale={['purchasing']}
      onClose={onClose}
    >
      <NativeSelect
        label={words.kinds['credit-note']}
        data={credits.map(({ id, supplierNumber, openMinor }) => ({
          value: id,
          label: `${supplierNumber} · ${formatMoney(figures, openMinor)}`
        }))}
        value={chosen}
        onChange={event => {
          setChosen(event.currentTarget.value)
          setTyped(undefined)
        }}
      />
      <MoneyInput
        label={words.amount}
        currency={bill.currency}
        value={amount}
        onChange={setTyped}
      />
    </FormDialog>
  )
}
