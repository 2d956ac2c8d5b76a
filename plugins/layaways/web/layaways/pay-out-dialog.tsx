import { answer, api, Money, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { pageWords } from '../page-words.ts'
import type { WholeLayaway } from './layaways-query.ts'
import { MoneyFields, useHowPaid } from './money-fields.tsx'

/** What is left on a layaway that is over goes back. */
export function PayOutDialog({ layaway, onClose }: { layaway: WholeLayaway; onClose(): void }) {
  const words = pageWords.use()
  const money = useHowPaid()
  useUnsaved(money.reference !== '')
  return (
    <FormDialog
      title={words.payOut}
      help={words.payOutHelp}
      go={words.payOut}
      isBlocked={false}
      content={['pay out', layaway.id, layaway.balanceMinor, money.how]}
      send={key =>
        answer(
          api.POST('/api/v1/layaways/layaways/{layawayId}/payouts', {
            headers: { 'idempotency-key': key },
            params: { path: { layawayId: layaway.id } },
            body: money.how
          })
        )
      }
      done={() => words.paidOut}
      stale={['layaways']}
      onClose={onClose}
    >
      <p>
        <strong>
          <Money amount={layaway.balanceMinor} />
        </strong>
      </p>
      <MoneyFields of={money} />
    </FormDialog>
  )
}
