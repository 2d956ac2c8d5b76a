import {
  type Context,
  defineUseCase,
  Id,
  Input,
  newId,
  parseQuantity,
  PositiveQuantityText,
  type Shop,
  Type
} from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { rowToPost } from '../documents/rows.ts'
import { assertReferenceFree, referenceTaken } from '../documents/store.ts'
import { bounded } from '../pricing/rules/bounded.ts'
import { blindRefund, priceRefund, refund } from '../pricing/rules/refund.ts'
import type { RungUpRefund, Tender } from '../pricing/rules/sale.ts'
import { posErrors, withDomainErrors } from '../errors.ts'
import { costsOf, goodsOf, orderOf, roundingIn } from '../pricing/order.ts'
import { instantOf } from '../documents/instant.ts'
import { assertNotBackAlready, assertSameTenders, withRefundIds } from '../tenders/money-back.ts'
import { recordRefund } from './record-refund.ts'
import { isOfOrders, registerOf } from '../registers/store.ts'
import { lockReturns, noteRefund } from './store.ts'
import { GoodsLineInput } from '../pricing/input.ts'
import { Header } from '../documents/input.ts'
import { TenderInput } from '../tenders/input.ts'
import { costsBack, originalOf, storedDocument } from '../documents/stored-document.ts'

const SoldLine = Input({
  lineNo: Type.Integer({ minimum: 1, maximum: 10_000 }),
  quantity: PositiveQuantityText
})
const lists = <A extends import('@sinclair/typebox').TSchema>(item: A) =>
  Type.Array(item, { minItems: 1, maxItems: 1000 })

/**
 * Gives goods back: lines of a sale at what was paid for them, or, blind, at prices the caller
 * vouches for.
 */
export const postRefund = defineUseCase({
  name: 'pos.post-refund',
  summary: 'Refunds lines of a sale, or goods without one',
  permission: 'refund.post',
  heldFor: 'shop',
  audit: 'document',
  clashes: {
    pos_document_reference: (ctx, { reference = null }) =>
      referenceTaken(ctx, ctx.company().id, 'refund', reference)
  },
  input: Input({
    ...Header,
    saleId: Type.Optional(Id),
    reason: Type.Optional(Type.String({ maxLength: 500 })),
    customerId: Type.Optional(Id),
    lines: Type.Union([lists(SoldLine), lists(GoodsLineInput)]),
    tenders: Type.Array(TenderInput, { maxItems: 20 })
  }),
  async run(
    ctx,
    {
      registerId,
      saleId,
      occurredAt,
      reference = null,
      note,
      reason,
      customerId = null,
      lines,
      tenders
    }
  ) {
    if (saleId !== undefined && customerId !== null) throw posErrors['customer-of-sale']()
    const at = instantOf(ctx, occurredAt)
    const [register] = await Promise.all([
      registerOf(ctx, registerId),
      assertReferenceFree(ctx, ctx.company().id, 'refund', reference)
    ])
    const shop = ctx.shop(register.shopId)
    const priced =
      saleId === undefined
        ? await withoutSale(ctx, shop, lines, tenders, customerId)
        : await againstSale(ctx, shop, saleId, lines, tenders)
    const document = { shop, registerId, reference, occurredAt: at, ...priced }
    ctx.demand('refund.post', rowToPost(ctx, document))
    return recordRefund(ctx, {
      id: newId(),
      saleId: saleId ?? null,
      note: note ?? null,
      reason: reason ?? null,
      ...document
    })
  }
})

interface Priced {
  rungUp: RungUpRefund
  lineNos: Array<number | null> | null
  costs: Array<number | null>
  customerId: string | null
}
type Lines = Array<{ lineNo: number; quantity: string }> | GoodsLineInput[]

async function againstSale(
  ctx: Context,
  shop: Shop,
  saleId: string,
  lines: Lines,
  tenders: Tender[]
): Promise<Priced> {
  const requested = lines.map(line => {
    if (!('lineNo' in line)) throw posErrors['blind-lines']()
    return { lineNo: line.lineNo, quantityMilli: parseQuantity(line.quantity) }
  })
  const sale = await storedDocument(ctx, saleId, ['sale'])
  const [before, ofOrders] = await Promise.all([
    lockReturns(ctx, sale),
    isOfOrders(ctx, sale.row.register_id)
  ])
  await assertSameTenders(ctx, sale, tenders)
  const given = await withRefundIds(ctx, tenders, sale.tenders, sale.row.currency)
  const back = {
    sale: originalOf(sale),
    refundedBefore: before,
    lines: requested,
    cash: roundingIn(ctx, shop.id).cash
  }
  const rungUp = withDomainErrors(() => refund({ ...back, tenders: given }))
  if (ofOrders) await assertNotBackAlready(ctx, sale, before.dueMinor, priceRefund(back).owedMinor)
  await noteRefund(ctx, saleId, requested, rungUp.totals.due)
  const lineNos = rungUp.lines.map(l => l.lineNo)
  return { rungUp, lineNos, costs: costsBack(sale, lineNos), customerId: sale.row.customer_id }
}

async function withoutSale(
  ctx: Context,
  shop: Shop,
  lines: Lines,
  tenders: Tender[],
  customerId: string | null
): Promise<Priced> {
  ctx.demand('refund.blind')
  const given = await withRefundIds(ctx, tenders, [], ctx.company().currency) // no payment paid what has no sale
  const goodsLines = lines.map(line => {
    if (!('variantId' in line)) throw posErrors['blind-lines']()
    return line
  })
  const goods = await goodsOf(ctx, goodsLines)
  const order = await orderOf(ctx, shop.id, goodsLines, goods)
  const known = customerId === null ? null : await knownCustomer(ctx, customerId)
  return {
    rungUp: withDomainErrors(() => bounded(blindRefund({ ...order, tenders: given }))),
    lineNos: null,
    costs: costsOf(goodsLines, goods),
    customerId: known
  }
}

/** @returns the customer's id; of one who was merged, of the one they became */
async function knownCustomer(ctx: Context, customerId: string): Promise<string> {
  const customer = await ctx.ask(Customers).customer(customerId)
  if (!customer) throw posErrors['unknown-customer']({ customerId })
  return customer.id
}
