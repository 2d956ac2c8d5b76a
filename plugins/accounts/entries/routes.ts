import { get, post } from 'stoa/plugin'
import { adjustBalance } from './adjust-balance.ts'
import { listEntries } from './list-entries.ts'
import { takePayment } from './take-payment.ts'
import { EntryPage, EntryView } from './view.ts'

/** Behind /accounts. */
export const entryRoutes = [
  get('/:accountId/entries', listEntries, EntryPage),
  post('/:accountId/payments', takePayment, EntryView, { status: 201, idempotency: 'required' }),
  post('/:accountId/adjustments', adjustBalance, EntryView, {
    status: 201,
    idempotency: 'required'
  })
]
