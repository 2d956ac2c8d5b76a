import { get, post } from 'stoa/plugin'
import { listEntries } from './list-entries.ts'
import { payOut } from './pay-out.ts'
import { takePayment } from './take-payment.ts'
import { EntryPage, EntryView } from './view.ts'

const once = { status: 201, idempotency: 'required' } as const

/** Behind /layaways. */
export const entryRoutes = [
  get('/:layawayId/entries', listEntries, EntryPage),
  post('/:layawayId/payments', takePayment, EntryView, once),
  post('/:layawayId/payouts', payOut, EntryView, once)
]
