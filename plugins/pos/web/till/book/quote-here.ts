import { isWithinLimit } from '../../../pricing/rules/discount-limit.ts'
import { percentToPpm } from '../../../pricing/rules/discount.ts'
import {
  scaledLine,
  scalePatternsOf,
  type ScaledLine
} from '../../../pricing/rules/scale/scale-code.ts'
import { nameInPacks, packedLine, priceOfPack } from '../../../pricing/rules/units/packed-line.ts'
import { priceOrder } from '../../../pricing/rules/price-order.ts'
import { bounded } from '../../../pricing/rules/bounded.ts'
import { roundingPolicy } from '../../../pricing/rules/rounding-policy.ts'
import type { Discount as RuleDiscount, Order } from '../../../pricing/rules/sale.ts'
import { dueWith } from '../../../pricing/rules/settle.ts'
import { exemptTaxOf } from '../../../pricing/rules/tax/exemption.ts'
import { exemptingHere } from './exemption-here.ts'
import { unitsOf, type Discount, type Line, type Ticket } from '../ticket/ticket.ts'
import type { Quote } from '../ticket/use-quote.ts'
import { packsOf } from '../goods/as-pack.ts'
import { pricesHere, type PricedGoods } from './prices-here.ts'
import type { Book, BookGoods, BookHead } from './book.ts'

const MILLI = 1_000

export const ruleOf = (given: Discount): RuleDiscount =>
  'percent' in given
    ? { percentPpm: percentToPpm(given.percent) }
    : { amountMinor: given.amountMinor }

/** Quantities as the rules count them. */
export const milliOf = (quantity: number): number => Math.round(quantity * MILLI)

/** The pack a line is sold in, as the book has it. */
const packOf = ({ goods: { pack } }: Line, goods: BookGoods) =>
  pack && packsOf(goods).find(({ id }) => id === pack.id)

/**
 * What a line is, read from its label again where it has one; null where the book reads it otherwise
 * than when it was scanned, so that the server has to say what it is.
 */
function figuresOf(book: Book, line: Line, goods: PricedGoods): ScaledLine | null {
  const unitPriceMinor = line.set?.unitPriceMinor ?? goods.priceMinor
  const quantityMilli = milliOf(unitsOf(line))
  if (line.goods.pack !== undefined) {
    const pack = packOf(line, goods)
    if (pack === undefined) return null
    const sold = { quantityMilli: milliOf(Number(pack.quantity)), priceMinor: pack.priceMinor }
    try {
      const priceMinor = line.set?.unitPriceMinor === undefined ? priceOfPack(sold, goods) : null
      return packedLine(quantityMilli, unitPriceMinor, { ...sold, priceMinor })
    } catch {
      return null
    }
  }
  if (line.scaleCode === undefined) return { quantityMilli, unitPriceMinor }
  const { soldBy: unit, scaleCode } = goods
  const patterns = scalePatternsOf(book.head.scaleCodes)
  try {
    const labelled = line.set?.unitPriceMinor ?? goods.cataloguePriceMinor
    const of = { unit, unitPriceMinor: labelled, scaleCode }
    const read = scaledLine(patterns, line.scaleCode, of, book.head.currency)
    return read.quantityMilli === quantityMilli ? read : null
  } catch {
    return null
  }
}

/** As the server has it: no price that was set, on a label, or of a pack's own. */
const priceListOf = (
  { set, scaleCode }: Line,
  { priceList }: PricedGoods,
  { grossMinor }: ScaledLine
): string | null =>
  set?.unitPriceMinor === undefined && scaleCode === undefined && grossMinor === undefined
    ? priceList
    : null

/** What the shop charges for service on such a ticket; null: nothing. A book of before says nothing of it. */
export function chargeOf({ head }: Book, { orderType }: Ticket): BookHead['serviceCharge'] {
  const charge = head.serviceCharge ?? null
  if (charge === null || charge.orderTypes.length === 0) return charge
  return orderType !== null && charge.orderTypes.includes(orderType) ? charge : null
}

/** Whether someone else has to approve that no service charge is asked. */
export const needsApprovalOfCharge = (book: Book, ticket: Ticket): boolean =>
  ticket.serviceChargeOff !== '' && chargeOf(book, ticket)?.mayTakeOff === false

/** The ticket as the rules take it; null where the book does not know all of it. */
export function orderOf(book: Book, ticket: Ticket): Order | null {
  const { lines, discount } = ticket
  const { currency, taxMode, taxClasses } = book.head
  const rates = new Map(taxClasses.map(({ code, rates: of }) => [code, of]))
  const exempting = exemptingHere(book.head, ticket)
  const priced = pricesHere(book, ticket)
  if (exempting === undefined || priced === null) return null
  const order: Order['lines'][number][] = []
  for (const line of lines) {
    const { goods: asked, discount: off, set } = line
    const known = book.goods(asked.variantId)
    const taxes = known && rates.get(known.taxClass)
    if (known === undefined || taxes === undefined) return null
    const goods = priced(known)
    const figures = figuresOf(book, line, goods)
    if (figures === null) return null
    const pack = packOf(line, goods)
    order.push({
      variantId: goods.variantId,
      sku: goods.sku,
      name: set?.name ?? (pack ? nameInPacks(goods.name, pack.name) : goods.name),
      stocked: goods.kind === 'goods',
      ...figures,
      taxes,
      ...(exempting?.exempts(goods.taxClass) === true && { exempt: true }),
      details: {
        unit: goods.soldBy,
        scaleCode: line.scaleCode ?? null,
        discountReason: off?.reason ?? null,
        packMilli: pack ? milliOf(Number(pack.quantity)) : null,
        priceList: priceListOf(line, goods, figures)
      },
      ...(off !== null && { discount: ruleOf(off) })
    })
  }
  const charge = chargeOf(book, ticket)
  const chargeTaxes = charge === null || charge.taxClass === '' ? [] : rates.get(charge.taxClass)
  if (chargeTaxes === undefined) return null
  return {
    currency,
    taxMode,
    ...(charge !== null &&
      ticket.serviceChargeOff === '' && {
        serviceCharge: {
          ratePpm: percentToPpm(charge.percent),
          taxes: chargeTaxes,
          ...(order.some(({ exempt }) => exempt) &&
            charge.taxClass !== '' &&
            exempting?.exempts(charge.taxClass) === true && { exempt: true })
        }
      }),
    rounding: roundingPolicy({
      tax: book.head.taxRounding,
      cashToMinor: book.head.cashRoundingMinor,
      cashHalf: book.head.cashRoundingHalf
    }),
    lines: order,
    ...(discount !== null && { discount: ruleOf(discount) })
  }
}

/** Why it is exempt from tax; null: no line of it is. */
export const exemptionOf = (book: Book, ticket: Ticket, { lines }: Order): Quote['taxExemption'] =>
  lines.some(({ exempt }) => exempt) ? (exemptingHere(book.head, ticket)?.exemption ?? null) : null

/** Whether the cashier says so, and not the certificate of a customer. */
export const isByHand = ({ taxExemption }: Ticket): boolean =>
  taxExemption !== null && taxExemption !== 'none'

/** What someone else has to approve, by the till's own book. */
function approvalHere(
  book: Book,
  ticket: Ticket,
  lines: Parameters<typeof isWithinLimit>[0]
): Quote['approvalNeeded'] {
  if (!isWithinLimit(lines, book.head.discountLimitPercent)) return 'sale.discount-beyond'
  if (isByHand(ticket) && !book.head.mayExempt) return 'sale.exempt'
  return needsApprovalOfCharge(book, ticket) ? 'sale.waive-service-charge' : null
}

/**
 * What the ticket costs by the till's own book: the rules are the server's own. null: the server has
 * to be asked, since the book does not know all of it or the rules refuse it.
 */
export function quoteHere(book: Book, ticket: Ticket): Quote | null {
  const order = orderOf(book, ticket)
  if (order === null) return null
  try {
    const { currency, taxMode, lines, serviceCharge, taxes, totals } = bounded(priceOrder(order))
    const { cash } = order.rounding
    return {
      currency,
      taxMode,
      taxes,
      taxExemption: exemptionOf(book, ticket, order),
      exemptTaxMinor: exemptTaxOf(lines, serviceCharge),
      subtotalMinor: totals.subtotal,
      discountMinor: totals.discount,
      netMinor: totals.net,
      taxMinor: totals.tax,
      totalMinor: totals.total,
      cashDueMinor: dueWith(totals.total, [{ type: 'cash', amountMinor: 0 }], cash),
      cashRounding: cash === undefined ? null : { half: 'up', ...cash },
      approvalNeeded: approvalHere(book, ticket, lines),
      serviceCharge: serviceCharge ?? null,
      serviceChargeOff: chargeOf(book, ticket) === null ? null : ticket.serviceChargeOff || null,
      discountLimitPercent: book.head.discountLimitPercent,
      paymentMethods: [],
      adjustments: [],
      lines: lines.map(line => ({
        lineNo: line.lineNo,
        variantId: line.variantId,
        sku: line.sku,
        name: line.name,
        quantity: String(line.quantityMilli / MILLI),
        unit: line.details?.unit ?? 'piece',
        priceList: line.details?.priceList ?? null,
        unitPriceMinor: line.unitPriceMinor,
        discountMinor: line.lineDiscountMinor + line.documentDiscountMinor,
        netMinor: line.netMinor,
        taxMinor: line.taxMinor,
        totalMinor: line.totalMinor
      }))
    }
  } catch {
    return null
  }
}
