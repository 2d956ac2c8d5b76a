import { daysInForce, defineUseCase, Id, Input } from 'stoa/plugin'
import { layawayErrors } from '../errors.ts'
import { assertOpen, layawayRow, lockLayaway } from '../layaways/store.ts'
import { book, viewsOf } from './book.ts'
import { putIntoDrawer } from './drawer.ts'
import { Method, PaidAmount, Reference, RegisterOfCash } from './input.ts'
import type { EntryView } from './view.ts'

/**
 * A customer pays some more of what is set aside for them, at most what is left.
 * @throws stoa.not-found, layaways.not-open, layaways.more-than-left, layaways.register-needed,
 * layaways.register-unneeded, pos.session-needed
 */
export const takePayment = defineUseCase({
  name: 'layaways.take-payment',
  summary: 'Takes a payment on a layaway; cash goes into the drawer of a register',
  permission: 'layaway.take-payment',
  heldFor: 'shop',
  audit: 'document',
  input: Input({
    layawayId: Id,
    amountMinor: PaidAmount,
    method: Method,
    registerId: RegisterOfCash,
    reference: Reference
  }),
  async run(ctx, { layawayId, amountMinor, method, registerId, reference }) {
    const { customer_id: customerId } = await layawayRow(ctx, layawayId)
    await putIntoDrawer(ctx, { method, registerId, amountMinor, customerId })
    const row = await lockLayaway(ctx, layawayId)
    assertOpen(row)
    const leftMinor = row.total_minor - row.balance_minor
    if (amountMinor > leftMinor) throw layawayErrors['more-than-left']({ leftMinor })
    const { to: businessDay } = await daysInForce(ctx, row.shop_id)
    const entry = await book(ctx, row, {
      kind: 'payment',
      amountMinor,
      method,
      ...(reference !== undefined && { reference }),
      businessDay
    })
    return (await viewsOf(ctx, [entry]))[0] as EntryView
  }
})
