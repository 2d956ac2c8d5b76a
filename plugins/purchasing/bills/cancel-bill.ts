import { defineUseCase, Id, Input, Lines } from 'stoa/plugin'
import { addCorrections, correctionsOf } from '../cost-corrections/store.ts'
import { keepBook } from '../costs/keep-stock-value.ts'
import { announceBill } from './announce.ts'
import { shownBill } from './shown.ts'
import { cancelBillRow, lockBill } from './store.ts'

/** @throws stoa.not-found, purchasing.bill-not-so */
export const cancelBill = defineUseCase({
  name: 'purchasing.cancel-bill',
  summary: "Cancels a supplier's invoice of which nothing was paid; its number may be entered anew",
  permission: 'supplier-bill.approve',
  input: Input({ billId: Id, because: Lines(500) }),
  async run(ctx, { billId, because }) {
    await lockBill(ctx, billId, ['draft', 'approved'])
    await cancelBillRow(ctx, billId, because.trim())
    const booked = await correctionsOf(ctx, billId)
    const back = booked.map(of => ({ ...of, valueMinor: -of.valueMinor }))
    const some = await addCorrections(ctx, { kind: 'bill-difference', id: billId }, back)
    if (some > 0) await keepBook(ctx)
    return announceBill(ctx, await shownBill(ctx, billId))
  }
})
