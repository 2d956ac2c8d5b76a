import { daysInForce, defineUseCase, Id, Input, Type, type UnitContext } from 'stoa/plugin'
import { ReservationReleased } from '../../../contracts/stock.ts'
import { book } from '../entries/book.ts'
import { takeFromDrawer } from '../entries/drawer.ts'
import { Method, Reference, RegisterOfCash } from '../entries/input.ts'
import { feeOf, shownWhole } from './shown.ts'
import {
  announce,
  assertOpen,
  closeLayaway,
  holderOf,
  layawayRow,
  type LayawayRow,
  lockAsRead
} from './store.ts'

/**
 * A layaway is given up: the shop keeps its fee, the rest goes back at once, the goods are free.
 * @throws stoa.not-found, layaways.not-open, layaways.changed-meanwhile, layaways.register-needed,
 * pos.session-needed, pos.drawer-short; access.forbidden to waive a fee without layaway.edit
 */
export const cancelLayaway = defineUseCase({
  name: 'layaways.cancel-layaway',
  summary: 'Gives a layaway up: what was paid goes back less the fee, and the goods are free',
  permission: 'layaway.cancel',
  heldFor: 'shop',
  input: Input({
    layawayId: Id,
    method: Method,
    registerId: RegisterOfCash,
    reference: Reference,
    waiveFee: Type.Optional(Type.Boolean({ description: 'true: all of it goes back.' }))
  }),
  async run(ctx, { layawayId, method, registerId, reference, waiveFee = false }) {
    if (waiveFee) ctx.demand('layaway.edit')
    const read = await layawayRow(ctx, layawayId)
    assertOpen(read)
    const feeMinor = waiveFee ? 0 : fee(ctx, read)
    const backMinor = read.balance_minor - feeMinor
    await takeFromDrawer(ctx, {
      method,
      registerId,
      amountMinor: backMinor,
      customerId: read.customer_id
    })
    const row = await lockAsRead(ctx, read)
    const { to: businessDay } = await daysInForce(ctx, row.shop_id)
    await giveUp(ctx, row, { state: 'cancelled', feeMinor, businessDay })
    if (backMinor > 0) {
      await book(ctx, row, {
        kind: 'payout',
        amountMinor: -backMinor,
        method,
        ...(reference !== undefined && { reference }),
        businessDay
      })
    }
    ctx.audited(layawayId, { number: row.number, feeMinor, backMinor })
    return shownWhole(ctx, layawayId)
  }
})

export const fee = (
  ctx: UnitContext,
  { total_minor: totalMinor, balance_minor: balanceMinor }: LayawayRow
): number => feeOf(ctx, { totalMinor, balanceMinor })

/** Closes one that is locked: its fee is booked, its goods are free; what is left goes back or waits. */
export async function giveUp(
  ctx: UnitContext,
  row: LayawayRow,
  how: { state: 'cancelled' | 'expired'; feeMinor: number; businessDay: string }
): Promise<void> {
  await closeLayaway(ctx, row, how.state)
  if (how.feeMinor > 0) {
    await book(ctx, row, {
      kind: 'fee',
      amountMinor: -how.feeMinor,
      businessDay: how.businessDay
    })
  }
  await ctx.emit(ReservationReleased, {
    companyId: row.company_id,
    shopId: row.shop_id,
    holder: holderOf(row.id)
  })
  await announce(ctx, row)
}
