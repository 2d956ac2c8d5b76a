import { useState } from 'react'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import type { WholeLayaway } from './layaways-query.ts'
import { MoneyFields, useHowPaid } from './money-fields.tsx'

/** What a customer pays of what is set aside for them, all that is left at first. */
export function PayDialog({ layaway, onClose }: { layaway: WholeLayaway; onClose(): void }) {
  const words = pageWords.use()
  const [amount, setAmount] = useState<number | null>(layaway.leftMinor)
  const money = useHowPaid()
  useUnsaved(money.reference !== '')
  const body = { amountMinor: amount ?? 0, ...money.how }
  return (
    <FormDialog
      title={words.pay}
      {...(money.method === 'cash' && { help: words.payHelp })}
      go={words.pay}
      isBlocked={amount === null || amount <= 0}
      content={['pay', layaway.id, body]}
      send={key =>
        answer(
          api.POST('/api/v1/layaways/layaways/{layawayId}/payments', {
            headers: { 'idempotency-key': key },
            params: { path: { layawayId: layaway.id } },
            body
          })
        )
      }
      done={() => words.payDone}
      stale={['layaways']}
      onClose={onClose}
    >
      <MoneyInput label={words.amount} data-autofocus value={amount} onChange={setAmount} />
      <MoneyFields of={money} />
    </FormDialog>
  )
}
