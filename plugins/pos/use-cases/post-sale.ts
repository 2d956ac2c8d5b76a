import { businessDay, defineUseCase, formatQuantity, Id, newId, Type } from 'stoa/plugin'
import { Customers } from '../../customers/contract.ts'
import { GoodsMoved } from '../../inventory/contract.ts'
import { SalePosted } from '../contract.ts'
import { assertReferenceFree, postDocument, type NewDocument } from '../document-book.ts'
import { viewOfPosted } from '../document-view.ts'
import { ringUp } from '../domain/ring-up.ts'
import { posErrors, ruled } from '../errors.ts'
import { goodsOf, instantOf, orderOf } from '../order.ts'
import { registerOf } from '../registers.ts'
import { DiscountInput, GoodsLineInput, Header, TenderInput } from '../sale-input.ts'
import { PosSettings } from '../settings.ts'

/**
 * What happens when a sale is posted, all in one transaction and three round trips: (1) register, goods, customer and
 * reference are looked up; (2) stock is taken and the document written, its number last; (3) the kernel adds the event and
 * the idempotency key, and commits. Whatever is refused, nothing stays.
 */
export const postSale = defineUseCase({
  name: 'pos.post-sale', summary: 'Rings up a sale', permission: 'sale.post', audit: 'document',
  input: Type.Object({
    ...Header, customerId: Type.Optional(Id), lines: Type.Array(GoodsLineInput, { minItems: 1, maxItems: 1000 }), discount: Type.Optional(DiscountInput),
    tenders: Type.Array(TenderInput, { maxItems: 20 })
  }, { additionalProperties: false }),
  async run (ctx, { registerId, customerId = null, occurredAt, reference = null, note = null, lines, discount, tenders }) {
    const at = instantOf(ctx, occurredAt)
    const [register, goods, customer] = await Promise.all([
      registerOf(ctx, registerId), goodsOf(ctx, lines), customerId === null ? null : ctx.ask(Customers).customer(customerId), assertReferenceFree(ctx, ctx.company().id, 'sale', reference)
    ])
    if (customerId !== null && !customer) throw posErrors['unknown-customer']({ customerId })
    const shop = ctx.shop(register.shop_id)
    const order = await orderOf(ctx, shop.id, lines, goods, discount)
    const rungUp = ruled(() => ringUp({ ...order, tenders }))
    const sale: NewDocument = {
      id: newId(), kind: 'sale', companyId: shop.companyId, shopId: shop.id, registerId, originalId: null, reference, customerId, occurredAt: at,
      businessDay: businessDay(at, shop.timeZone, ctx.settings(PosSettings, shop.id).dayStartsAt), note, rungUp, originalLineNos: null
    }
    // Sent together, stock first: PostgreSQL works them off in order, so the number's row is locked last and briefly.
    const [, number] = await Promise.all([ctx.emit(GoodsMoved, goodsLeaving(sale)), postDocument(ctx, sale)])
    const posted = viewOfPosted(ctx.userId, sale, number)
    await ctx.emit(SalePosted, {
      saleId: sale.id, companyId: sale.companyId, shopId: sale.shopId, registerId, number, currency: posted.currency, occurredAt: posted.occurredAt, businessDay: sale.businessDay, customerId,
      userId: ctx.userId, totalMinor: posted.totalMinor, taxMinor: posted.taxMinor,
      lines: posted.lines.map(({ variantId, sku, name, quantity, totalMinor }) => ({ variantId, sku, name, quantity, totalMinor })),
      tenders: posted.tenders.map(({ type, amountMinor }) => ({ type, amountMinor }))
    })
    return posted
  }
})

const goodsLeaving = (sale: NewDocument) => ({
  companyId: sale.companyId, shopId: sale.shopId, reason: 'sale' as const, document: { type: 'sale', id: sale.id }, occurredAt: sale.occurredAt.toISOString(),
  lines: sale.rungUp.lines.filter(l => l.stocked).map(l => ({ variantId: l.variantId, quantity: formatQuantity(-l.quantityMilli) }))
})
