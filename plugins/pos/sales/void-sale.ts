import { SaleVoided } from '../../../contracts/sales.ts'
import { businessDay, defineUseCase, demandRow, formatQuantity, Id, Input, Type } from 'stoa/plugin'
import { GoodsMoved } from '../../../contracts/stock.ts'
import { postDocument } from '../documents/store.ts'
import { mayHaveParts } from '../documents/may-have-parts.ts'
import { tenderOf, voidOf } from './document-of-void.ts'
import { chargeIn, viewOfPosted } from '../documents/view.ts'
import { invoiceInForce, postCreditNote } from '../invoices/credit-note.ts'
import { posErrors } from '../errors.ts'
import { requestRefunds, withRefundIds } from '../tenders/money-back.ts'
import { emitExtended } from './extensions/emit-extended.ts'
import { isOfOrders, registerOf } from '../registers/store.ts'
import { lockReturns, noteVoid } from '../refunds/store.ts'
import { joinSession, sessionOfDocument } from '../sessions/session-of-document.ts'
import { PosSettings } from '../settings.ts'
import { originalOf, storedDocument } from '../documents/stored-document.ts'

/**
 * Takes a whole sale back on its own business day: a document of its own with the same figures,
 * pointing to it. The sale of an exchange cannot be voided: the goods that paid for it stay given
 * back, so its lines are refunded instead.
 */
export const voidSale = defineUseCase({
  name: 'pos.void-sale',
  summary: 'Voids a sale of the same business day',
  permission: 'sale.void',
  heldFor: 'shop',
  audit: 'document',
  approvable: { 'sale.void': { row: 'saleId' } },
  input: Input({
    saleId: Id,
    registerId: Id,
    reason: Type.String({ minLength: 1, maxLength: 500 })
  }),
  async run(ctx, { saleId, registerId, reason }) {
    const [register, open, sale] = await Promise.all([
      registerOf(ctx, registerId),
      joinSession(ctx, registerId),
      storedDocument(ctx, saleId, ['sale']),
      demandRow(ctx, 'sale.void', saleId)
    ])
    const shop = ctx.shop(register.shopId)
    const today = businessDay(
      ctx.now,
      shop.timeZone,
      ctx.settings(PosSettings, shop.id).dayStartsAt
    )
    if (sale.row.business_day !== today) {
      throw posErrors['void-too-late']({ number: sale.row.number, day: sale.row.business_day })
    }
    const { number: sold, exchange } = sale.row
    if (exchange !== null) {
      throw posErrors['void-of-exchange']({ number: sold, other: exchange.number })
    }
    const [before, ofOrders] = await Promise.all([
      lockReturns(ctx, sale),
      isOfOrders(ctx, sale.row.register_id)
    ])
    if (ofOrders) throw posErrors['void-of-order']({ number: sale.row.number })
    if (before.refunds > 0) throw posErrors['refunded-already']({ number: sale.row.number })
    await noteVoid(ctx, saleId)
    const { currency, lines } = originalOf(sale)
    const { row } = sale
    const sessionId = sessionOfDocument(ctx, register, open, {
      at: ctx.now,
      isNeeded: sale.tenders.some(({ type }) => type === 'cash')
    })
    const tenders = await withRefundIds(ctx, sale.tenders.map(tenderOf), sale.tenders, currency)
    const document = voidOf(ctx, sale, {
      companyId: shop.companyId,
      registerId,
      sessionId,
      today,
      tenders,
      reason
    })
    await emitExtended(ctx, document)
    const waitsForGoods = mayHaveParts(ctx)
    const goods = ctx.emit(GoodsMoved, {
      companyId: shop.companyId,
      shopId: row.shop_id,
      reason: 'void' as const,
      document: { type: 'void', id: document.id },
      occurredAt: ctx.now.toISOString(),
      original: saleId,
      lines: lines
        .filter(l => l.stocked)
        .map(l => ({ variantId: l.variantId, quantity: formatQuantity(l.quantityMilli) }))
    })
    if (waitsForGoods) await goods
    const [invoice, , number] = await Promise.all([
      invoiceInForce(ctx, saleId),
      goods,
      postDocument(ctx, document)
    ])
    await requestRefunds(ctx, shop.companyId, tenders, currency, reason)
    await ctx.emit(SaleVoided, {
      voidId: document.id,
      saleId,
      companyId: shop.companyId,
      shopId: row.shop_id,
      registerId,
      number,
      currency,
      occurredAt: ctx.now.toISOString(),
      businessDay: today,
      customerId: row.customer_id,
      userId: ctx.userId,
      totalMinor: row.total_minor,
      roundingMinor: row.cash_rounding_minor,
      ...chargeIn({ serviceCharge: row.service_charge, tipMinor: row.tip_minor }),
      reason
    })
    if (invoice !== null) await postCreditNote(ctx, invoice, document.id)
    return viewOfPosted(ctx, document, number)
  }
})
