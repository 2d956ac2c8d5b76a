import { answer, api, attempt } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { billWords } from './bill-words.ts'
import type { WholeBill } from './bills-query.ts'

interface Props {
  bill: WholeBill
  paymentId: string
  onClose(): void
}

/** A payment that was recorded wrongly does not count any more. */
export function ReversePayment({ bill, paymentId, onClose }: Props) {
  const words = billWords.use()
  const run = (because: string) =>
    attempt(['reverse', paymentId, because], key =>
      answer(
        api.POST('/api/v1/purchasing/bills/{billId}/payments/{paymentId}/reverse', {
          headers: { 'idempotency-key': key },
          params: { path: { billId: bill.id, paymentId } },
          body: { because }
        })
      )
    )
  return (
    <ReasonDialog
      title={words.takeBackTitle}
      help={words.takeBackHelp}
      label={words.reason}
      isRequired
      isDanger
      go={words.takeBack}
      done={words.takenBackNow}
      touches="purchasing"
      run={run}
      onClose={onClose}
    />
  )
}
