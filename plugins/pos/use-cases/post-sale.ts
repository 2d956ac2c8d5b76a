import { defineUseCase, Id, newId, Type } from 'stoa/plugin'
import { Customers } from '../../customers/contract.ts'
import { rowToPost } from '../document-rows.ts'
import { assertReferenceFree, referenceTaken } from '../document-book.ts'
import { bounded } from '../domain/bounded.ts'
import { ringUp } from '../domain/ring-up.ts'
import { posErrors, ruled } from '../errors.ts'
import { costsOf, goodsOf, instantOf, orderOf } from '../order.ts'
import { assertPaid } from '../payments.ts'
import { registerOf } from '../registers.ts'
import { bookSale } from '../sale-book.ts'
import { DocumentDiscount, GoodsLineInput, Header, TenderInput } from '../sale-input.ts'

/**
 * What happens when a sale is posted, all in one transaction and three round trips: (1) register, goods, customer,
 * reference and payments are looked up; (2) stock is taken and the document written, its number last; (3) the kernel adds the event and
 * the idempotency key, and commits. Whatever is refused, nothing stays.
 */
export const postSale = defineUseCase({
  name: 'pos.post-sale', summary: 'Rings up a sale', permission: 'sale.post', heldFor: 'shop', audit: 'document',
  clashes: { pos_document_reference: (ctx, { reference = null }) => referenceTaken(ctx, ctx.company().id, 'sale', reference) },
  input: Type.Object({
    ...Header, customerId: Type.Optional(Id), lines: Type.Array(GoodsLineInput, { minItems: 1, maxItems: 1000 }), discount: Type.Optional(DocumentDiscount),
    tenders: Type.Array(TenderInput, { maxItems: 20 })
  }, { additionalProperties: false }),
  async run (ctx, { registerId, customerId = null, occurredAt, reference = null, note = null, lines, discount, tenders }) {
    const at = instantOf(ctx, occurredAt)
    const [register, goods, customer] = await Promise.all([
      registerOf(ctx, registerId), goodsOf(ctx, lines), customerId === null ? null : ctx.ask(Customers).customer(customerId), assertReferenceFree(ctx, ctx.company().id, 'sale', reference),
      assertPaid(ctx, tenders, ctx.company().currency)
    ])
    if (customerId !== null && !customer) throw posErrors['unknown-customer']({ customerId })
    const shop = ctx.shop(register.shop_id)
    const order = await orderOf(ctx, shop.id, lines, goods, discount)
    const rungUp = ruled(() => bounded(ringUp({ ...order, tenders })))
    const sale = { shop, registerId, reference, customerId, occurredAt: at, rungUp }
    ctx.demand('sale.post', rowToPost(ctx, sale))
    return bookSale(ctx, { id: newId(), note, costs: costsOf(lines, goods), ...sale })
  }
})
