import { businessDay, formatQuantity, type Shop, type UnitContext } from 'stoa/plugin'
import { GoodsMoved } from '../../../contracts/stock.ts'
import { lotsCarried, type LotOfGoods } from '../../../contracts/lots.ts'
import { SaleRefunded } from '../../../contracts/sales.ts'
import { mayHaveParts } from '../documents/may-have-parts.ts'
import { postDocument, type NewDocument } from '../documents/store.ts'
import { chargeIn, viewOfPosted, type DocumentView } from '../documents/view.ts'
import { invoiceInForce, postCreditNote } from '../invoices/credit-note.ts'
import type { SaleExemption } from '../pricing/tax-exemption.ts'
import type { RungUpRefund } from '../pricing/rules/sale.ts'
import { emitExtended } from '../sales/extensions/emit-extended.ts'
import { requestRefunds } from '../tenders/money-back.ts'
import { PosSettings } from '../settings.ts'

/** A refund about to be posted, at a till or for an order made elsewhere. */
export interface NewRefund {
  id: string
  shop: Shop
  registerId: string
  sessionId: string | null
  /** Null: blind. */
  saleId: string | null
  reference: string | null
  customerId: string | null
  /** What the sale carried for plugins; left out: nothing. */
  extras?: Record<string, unknown>
  /** Which lots come back; left out: those that the sale took. */
  lots?: LotOfGoods[] | undefined
  /** Why the sale was exempt from tax; left out: it was not. */
  taxExemption?: SaleExemption | null
  occurredAt: Date
  note: string | null
  reason: string | null
  rungUp: RungUpRefund
  /** Of each line, in order, the line of the sale it gives back; null for a blind one. */
  lineNos: Array<number | null> | null
  /**
   * What one of each line, in order, cost the shop when it was sold, in minor units; null where
   * that is unknown.
   */
  costs: Array<number | null>
}

/**
 * Takes the goods back into stock, writes the document, its number last, asks providers for the
 * money they have, and emits pos.sale-refunded; the credit note follows where the sale was invoiced.
 */
export async function recordRefund(ctx: UnitContext, refund: NewRefund): Promise<DocumentView> {
  const { id, shop, registerId, sessionId, saleId, reference, customerId, occurredAt, rungUp } =
    refund
  const document: NewDocument = {
    id,
    kind: 'refund',
    companyId: shop.companyId,
    shopId: shop.id,
    registerId,
    sessionId,
    originalId: saleId,
    reference,
    customerId,
    occurredAt,
    businessDay: businessDay(
      occurredAt,
      shop.timeZone,
      ctx.settings(PosSettings, shop.id).dayStartsAt
    ),
    note: refund.note ?? refund.reason,
    rungUp,
    costs: refund.costs,
    originalLineNos: refund.lineNos,
    taxExemption: refund.taxExemption ?? null,
    ...(refund.extras === undefined ? {} : { extras: refund.extras })
  }
  await emitExtended(ctx, document)
  const waitsForGoods = mayHaveParts(ctx)
  const goods = ctx.emit(GoodsMoved, {
    companyId: shop.companyId,
    shopId: shop.id,
    reason: 'refund' as const,
    document: { type: 'refund', id },
    occurredAt: occurredAt.toISOString(),
    ...(refund.lots === undefined ? lotsCarried(refund.extras) : { lots: refund.lots }),
    ...(saleId !== null && { original: saleId }),
    lines: rungUp.lines
      .filter(l => l.stocked)
      .map(l => ({ variantId: l.variantId, quantity: formatQuantity(l.quantityMilli) }))
  })
  if (waitsForGoods) await goods
  const [invoice, , number] = await Promise.all([
    saleId === null ? null : invoiceInForce(ctx, saleId),
    goods,
    postDocument(ctx, document)
  ])
  const posted = viewOfPosted(ctx, document, number)
  await requestRefunds(ctx, shop.companyId, rungUp.tenders, rungUp.currency, refund.reason)
  await ctx.emit(SaleRefunded, {
    refundId: id,
    saleId,
    companyId: shop.companyId,
    shopId: shop.id,
    registerId,
    number,
    currency: posted.currency,
    occurredAt: posted.occurredAt,
    businessDay: document.businessDay,
    customerId,
    userId: ctx.userId,
    totalMinor: posted.totalMinor,
    roundingMinor: posted.roundingMinor,
    ...chargeIn(posted),
    lines: posted.lines.map(({ variantId, sku, quantity, totalMinor }) => ({
      variantId,
      sku,
      quantity,
      totalMinor
    }))
  })
  if (invoice !== null) await postCreditNote(ctx, invoice, id)
  return posted
}
