import { daysInForce, defineUseCase, Id, Input } from 'stoa/plugin'
import { layawayErrors } from '../errors.ts'
import { layawayRow, lockAsRead } from '../layaways/store.ts'
import { book, viewsOf } from './book.ts'
import { takeFromDrawer } from './drawer.ts'
import { Method, Reference, RegisterOfCash } from './input.ts'
import type { EntryView } from './view.ts'

/**
 * Gives back all that is left on a layaway which is over: it expired, or goods of it came back.
 * @throws stoa.not-found, layaways.still-open, layaways.nothing-to-pay-out,
 * layaways.changed-meanwhile, layaways.register-needed, pos.session-needed, pos.drawer-short
 */
export const payOut = defineUseCase({
  name: 'layaways.pay-out',
  summary: 'Gives back what is left on a layaway that expired or whose goods came back',
  permission: 'layaway.cancel',
  heldFor: 'shop',
  audit: 'document',
  input: Input({ layawayId: Id, method: Method, registerId: RegisterOfCash, reference: Reference }),
  async run(ctx, { layawayId, method, registerId, reference }) {
    const read = await layawayRow(ctx, layawayId)
    const { number, customer_id: customerId, balance_minor: amountMinor } = read
    if (read.state === 'open') throw layawayErrors['still-open']({ number })
    if (amountMinor === 0) throw layawayErrors['nothing-to-pay-out']({ number })
    await takeFromDrawer(ctx, { method, registerId, amountMinor, customerId })
    const row = await lockAsRead(ctx, read)
    const { to: businessDay } = await daysInForce(ctx, row.shop_id)
    const entry = await book(ctx, row, {
      kind: 'payout',
      amountMinor: -amountMinor,
      method,
      ...(reference !== undefined && { reference }),
      businessDay
    })
    return (await viewsOf(ctx, [entry]))[0] as EntryView
  }
})
