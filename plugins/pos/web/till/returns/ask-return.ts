import { answer, api, type Reply } from 'stoa/web/face'
import { contact } from '../outbox/contact.ts'
import { approvalsOf, type Returning, type Row } from '../outbox/outbox.ts'
import type { PostedRefund, Sold } from '../till-state.ts'

type Exchange = Reply<'/api/v1/pos/exchanges', 'post'>
type Refund = Exchange['refund']

/** Sends what gives goods back, the first time or once more; the key is that of the row. */
export async function askReturn(row: Row, { to, body }: Returning): Promise<Sold> {
  const headers = { 'idempotency-key': row.key, ...approvalsOf(row) }
  if (to === 'refund') {
    const asked = api.POST('/api/v1/pos/refunds', { body: body as never, headers })
    noteContact(asked)
    const back = refundOf(await answer(asked))
    return { ...back, dueMinor: back.givenMinor, changeMinor: 0, back }
  }
  const asked = api.POST('/api/v1/pos/exchanges', { body: body as never, headers })
  noteContact(asked)
  const { sale, refund } = await answer(asked)
  const { id, number, customerId, dueMinor, changeMinor } = sale
  return { id, number, customerId, dueMinor, changeMinor, frozen: null, back: refundOf(refund) }
}

function noteContact(asked: Promise<{ response: Response }>): void {
  asked.then(
    ({ response }) => contact.heard(response),
    () => contact.missed()
  )
}

const refundOf = ({ id, number, customerId, dueMinor, tenders }: Refund): PostedRefund => ({
  id,
  number,
  customerId,
  dueMinor,
  givenMinor: tenders.reduce(
    (sum, { type, amountMinor }) => sum + (type === 'exchange' ? 0 : amountMinor),
    0
  ),
  frozen: null
})
