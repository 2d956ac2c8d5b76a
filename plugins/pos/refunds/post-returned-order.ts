import { type EventData, parseQuantity, type UnitContext } from 'stoa/plugin'
import type { OrderReturned } from '../../../contracts/sales.ts'
import { refundBy } from '../pricing/rules/refund.ts'
import { withDomainErrors } from '../errors.ts'
import { instantOf } from '../documents/instant.ts'
import { recordRefund } from './record-refund.ts'
import { webRegisterOf } from '../registers/store.ts'
import { lockReturns, noteRefund } from './store.ts'
import { costsBack, originalOf, storedDocument } from '../documents/stored-document.ts'
import { shopOfOrder } from '../sales/shop-of-order.ts'

/**
 * In the transaction that takes lines of an order back: a refund like any other, but not rounded to
 * coins, as its sale was not. Moving the money is for who stated it.
 */
export async function postReturnedOrder(
  ctx: UnitContext,
  returned: EventData<typeof OrderReturned>
): Promise<void> {
  const { refundId, saleId, reason, tenderType, stepMinor = 1 } = returned
  const shop = shopOfOrder(ctx, returned)
  const lines = returned.lines.map(({ lineNo, quantity }) => ({
    lineNo,
    quantityMilli: parseQuantity(quantity)
  }))
  const [registerId, sale] = await Promise.all([
    webRegisterOf(ctx, shop),
    storedDocument(ctx, saleId, ['sale'])
  ])
  const before = await lockReturns(ctx, sale)
  const rungUp = withDomainErrors(() =>
    refundBy({ sale: originalOf(sale), refundedBefore: before, lines, tenderType, stepMinor })
  )
  const lineNos = rungUp.lines.map(l => l.lineNo)
  await noteRefund(ctx, saleId, lines, rungUp.totals)
  await recordRefund(ctx, {
    id: refundId,
    shop,
    registerId,
    sessionId: null,
    saleId,
    reference: null,
    customerId: sale.row.customer_id,
    occurredAt: instantOf(ctx, returned.occurredAt),
    note: null,
    reason,
    rungUp,
    lineNos,
    costs: costsBack(sale, lineNos)
  })
}
