import type { UnitContext } from 'stoa/plugin'
import { SupplierBillChanged } from '../../../contracts/purchases.ts'
import type { BillView } from './view.ts'

/** Tells that a bill is as it is now, and gives it. */
export async function announceBill(ctx: UnitContext, bill: BillView): Promise<BillView> {
  await ctx.emit(SupplierBillChanged, {
    companyId: ctx.company().id,
    billId: bill.id,
    supplierId: bill.supplierId,
    supplierNumber: bill.supplierNumber,
    state: bill.state
  })
  ctx.audited(bill.id, {
    supplierNumber: bill.supplierNumber,
    state: bill.state,
    totalMinor: bill.totalMinor,
    paidMinor: bill.paidMinor
  })
  return bill
}
