import { coreErrors, type EventData, parseQuantity, type UnitContext } from 'stoa/plugin'
import { type SaleRefunded, Sales, type SaleVoided } from '../../../contracts/sales.ts'
import { keepReturns, lockSale, saleLines } from './sale-store.ts'
import { settleReturns } from './settle-returns.ts'

/**
 * On pos.sale-refunded: takes back the share of what came back. A refund without a sale takes
 * nothing back, since no one knows whose the goods were.
 */
export async function recordRefund(
  ctx: UnitContext,
  refund: EventData<typeof SaleRefunded>
): Promise<void> {
  if (refund.saleId === null) return
  const facts = await ctx.ask(Sales).refund(refund.refundId)
  if (facts === null) throw coreErrors['not-found']({ what: 'refund' })
  const byLine = new Map<number, number>()
  for (const { lineNo, quantity } of facts.lines) {
    if (lineNo !== null) byLine.set(lineNo, (byLine.get(lineNo) ?? 0) + parseQuantity(quantity))
  }
  await record(
    ctx,
    refund.saleId,
    { id: refund.refundId, number: refund.number, businessDay: refund.businessDay },
    Array.from(byLine, ([lineNo, quantityMilli]) => ({ lineNo, quantityMilli }))
  )
}

/** On pos.sale-voided: takes back all of it. */
export const recordVoid = (
  ctx: UnitContext,
  { saleId, voidId, number, businessDay }: EventData<typeof SaleVoided>
): Promise<void> =>
  record(ctx, saleId, { id: voidId, number, businessDay }, [{ lineNo: 0, quantityMilli: null }])

async function record(
  ctx: UnitContext,
  saleId: string,
  document: { id: string; number: string; businessDay: string },
  lines: Array<{ lineNo: number; quantityMilli: number | null }>
): Promise<void> {
  const sale = await lockSale(ctx, saleId)
  await keepReturns(ctx, saleId, document, lines)
  if (!sale.recorded) return
  await settleReturns(ctx, sale, await saleLines(ctx, saleId))
}
