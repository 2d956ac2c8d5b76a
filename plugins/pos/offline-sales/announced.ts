import type { UnitContext } from 'stoa/plugin'
import { OfflineSaleAccepted, OfflineSaleRemarked, OfflineSaleReviewed } from '../contract.ts'
import type { DocumentView } from '../documents/view.ts'
import type { Remark } from './frozen/remarks.ts'
import type { OfflineSaleRow, OfflineState } from './store.ts'

/** One that became a sale, at once or after people decided. */
export async function announceAccepted(
  ctx: UnitContext,
  {
    id,
    shopId,
    reference,
    sale,
    remarks
  }: { id: string; shopId: string; reference: string; sale: DocumentView; remarks: Remark[] }
): Promise<void> {
  const data = {
    offlineSaleId: id,
    companyId: ctx.company().id,
    shopId,
    reference,
    saleId: sale.id
  }
  await ctx.emit(OfflineSaleAccepted, data)
  if (remarks.length === 0) return
  await ctx.emit(OfflineSaleRemarked, {
    ...data,
    remarks: [...new Set(remarks.map(({ code }) => code))]
  })
}

/** One that someone looked at or dismissed. */
export const announceReviewed = (
  ctx: UnitContext,
  { id, shop_id, reference }: OfflineSaleRow,
  state: OfflineState
): Promise<void> =>
  ctx.emit(OfflineSaleReviewed, {
    offlineSaleId: id,
    companyId: ctx.company().id,
    shopId: shop_id,
    reference,
    state
  })
