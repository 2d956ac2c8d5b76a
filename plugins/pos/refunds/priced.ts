import { type Context, parseQuantity, type Shop } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { bounded } from '../pricing/rules/bounded.ts'
import { blindRefund, priceRefund, refund } from '../pricing/rules/refund.ts'
import type { RungUpRefund, Tender } from '../pricing/rules/sale.ts'
import { posErrors, withDomainErrors } from '../errors.ts'
import { costsOf, goodsOf, orderOf, roundingIn } from '../pricing/order.ts'
import { assertNotBackAlready, assertSameTenders, withRefundIds } from '../tenders/money-back.ts'
import { isOfOrders } from '../registers/store.ts'
import { lockReturns, noteRefund } from './store.ts'
import type { GoodsLineInput } from '../pricing/input.ts'
import { costsBack, originalOf, storedDocument } from '../documents/stored-document.ts'

/** What goes back, and at which money. */
interface Priced {
  rungUp: RungUpRefund
  lineNos: Array<number | null> | null
  costs: Array<number | null>
  customerId: string | null
}
type Lines = Array<{ lineNo: number; quantity: string }> | GoodsLineInput[]

/** At what was paid for the lines of a sale, which is locked. */
export async function againstSale(
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

/** At prices the caller vouches for. */
export async function withoutSale(
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
