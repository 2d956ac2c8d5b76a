import { type Context, parseQuantity, type Shop } from 'stoa/plugin'
import { Customers, type CustomerFacts } from '../../../contracts/customers.ts'
import { bounded } from '../pricing/rules/bounded.ts'
import { blindRefund, priceRefund, refund, type RefundRequest } from '../pricing/rules/refund.ts'
import type { SaleExemption } from '../pricing/tax-exemption.ts'
import type { RungUpRefund, Tender } from '../pricing/rules/sale.ts'
import { posErrors, withDomainErrors } from '../errors.ts'
import { atListPrices, costsOf, goodsOf, orderOf, roundingIn } from '../pricing/order.ts'
import { assertNotBackAlready, assertSameTenders, withRefundIds } from '../tenders/money-back.ts'
import { moneyLeft } from '../tenders/money-left.ts'
import { assertNoForeign } from '../tenders/foreign-cash.ts'
import { assertNoTips, assertTipsBack } from '../tenders/tips.ts'
import { assertTenders } from '../tenders/plugin-tenders.ts'
import { isOfOrders } from '../registers/store.ts'
import { lockReturns, noteRefund } from './store.ts'
import type { GoodsLineInput } from '../pricing/input.ts'
import {
  costsBack,
  originalOf,
  storedDocument,
  type StoredDocument
} from '../documents/stored-document.ts'

/** What goes back, and at which money. */
interface Priced {
  rungUp: RungUpRefund
  lineNos: Array<number | null> | null
  costs: Array<number | null>
  customerId: string | null
  /** What the sale carried for plugins. */
  extras?: Record<string, unknown>
  /** Why the sale was exempt from tax. */
  taxExemption?: SaleExemption | null
}
type Lines = Array<{ lineNo: number; quantity: string }> | GoodsLineInput[]

/** Lines of a sale that come back; the sale is locked. */
export interface Returned {
  sale: StoredDocument
  request: RefundRequest
  isOfOrder: boolean
  /** What of the tip went back before. */
  tipBackMinor: number
}

/** @throws stoa.not-found, pos.already-voided */
export async function returnedLines(
  ctx: Context,
  shop: Shop,
  saleId: string,
  lines: Array<{ lineNo: number; quantity: string }>
): Promise<Returned> {
  const sale = await storedDocument(ctx, saleId, ['sale'])
  const [refundedBefore, isOfOrder] = await Promise.all([
    lockReturns(ctx, sale),
    isOfOrders(ctx, sale.row.register_id)
  ])
  const { tipMinor: tipBackMinor } = refundedBefore
  return {
    sale,
    request: requestOf(ctx, shop, sale, refundedBefore, lines),
    isOfOrder,
    tipBackMinor
  }
}

/** The same lines as the rules of refunds take them. */
export const requestOf = (
  ctx: Context,
  shop: Shop,
  sale: StoredDocument,
  refundedBefore: RefundRequest['refundedBefore'],
  lines: Array<{ lineNo: number; quantity: string }>
): RefundRequest => {
  const { cash } = roundingIn(ctx, shop.id)
  return {
    sale: originalOf(sale),
    refundedBefore,
    lines: lines.map(({ lineNo, quantity }) => ({
      lineNo,
      quantityMilli: parseQuantity(quantity)
    })),
    ...(cash === undefined ? {} : { cash })
  }
}

/**
 * The tenders that money goes back by, once it is sure that it may go back by them; each that goes
 * through a provider with the id under which it will be asked back.
 * @throws as assertSameTenders and withRefundIds
 */
export async function tendersBack(
  ctx: Context,
  { sale }: Returned,
  tenders: Tender[]
): Promise<Tender[]> {
  assertNoForeign(tenders)
  assertTenders(ctx, tenders, sale.row.customer_id)
  await assertSameTenders(ctx, sale, tenders)
  const paidBy = sale.row.exchange === null ? sale.tenders : await moneyLeft(ctx, sale.row.id)
  return withRefundIds(ctx, tenders, paidBy, sale.row.currency)
}

/** Notes that these lines came back for what is due. @throws pos.money-back-already */
export async function noteReturned(
  ctx: Context,
  { sale, request, isOfOrder }: Returned,
  rungUp: RungUpRefund
): Promise<Priced> {
  if (isOfOrder) {
    const { owedMinor } = priceRefund(request)
    await assertNotBackAlready(ctx, sale, request.refundedBefore.dueMinor, owedMinor)
  }
  await noteRefund(ctx, sale.row.id, request.lines, rungUp.totals)
  const lineNos = rungUp.lines.map(l => l.lineNo)
  const { customer_id: customerId, extras, tax_exemption } = sale.row
  return {
    rungUp,
    lineNos,
    costs: costsBack(sale, lineNos),
    customerId,
    taxExemption: rungUp.lines.some(line => line.exemptTaxMinor !== undefined)
      ? tax_exemption
      : null,
    ...(extras !== null && { extras })
  }
}

/** At what was paid for the lines of a sale, which is locked. */
export async function againstSale(
  ctx: Context,
  shop: Shop,
  saleId: string,
  lines: Lines,
  tenders: Tender[]
): Promise<Priced> {
  const ofSale = lines.map(line => {
    if (!('lineNo' in line)) throw posErrors['blind-lines']()
    return line
  })
  const returned = await returnedLines(ctx, shop, saleId, ofSale)
  const given = await tendersBack(ctx, returned, tenders)
  assertTipsBack(ctx, returned.sale, returned.tipBackMinor, given)
  const rungUp = withDomainErrors(() => refund({ ...returned.request, tenders: given }))
  return noteReturned(ctx, returned, rungUp)
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
  assertNoTips(tenders)
  assertNoForeign(tenders)
  assertTenders(ctx, tenders, customerId)
  const given = await withRefundIds(ctx, tenders, [], ctx.company().currency) // no payment paid what has no sale
  const goodsLines = lines.map(line => {
    if (!('variantId' in line)) throw posErrors['blind-lines']()
    return line
  })
  const found = await goodsOf(ctx, goodsLines)
  const customer = customerId === null ? null : await knownCustomer(ctx, customerId)
  const goods = atListPrices(found, goodsLines, {
    shopId: shop.id,
    channel: 'till',
    groupId: customer?.groupId ?? null,
    at: ctx.now.getTime()
  })
  const order = await orderOf(ctx, shop.id, goodsLines, goods)
  return {
    rungUp: withDomainErrors(() => bounded(blindRefund({ ...order, tenders: given }))),
    lineNos: null,
    costs: costsOf(goodsLines, goods),
    customerId: customer?.id ?? null
  }
}

/** Of one who was merged, the one they became. @throws pos.unknown-customer */
async function knownCustomer(ctx: Context, customerId: string): Promise<CustomerFacts> {
  const customer = await ctx.ask(Customers).customer(customerId)
  if (!customer) throw posErrors['unknown-customer']({ customerId })
  return customer
}
