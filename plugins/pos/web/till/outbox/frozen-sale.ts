import { isWithinLimit } from '../../../pricing/rules/discount-limit.ts'
import { ringUp } from '../../../pricing/rules/ring-up.ts'
import { roundingPolicy, type RoundingSettings } from '../../../pricing/rules/rounding-policy.ts'
import type { LineDetails, Order, RungUpSale } from '../../../pricing/rules/sale.ts'
import type { ForeignMoney } from '../../foreign-money.ts'
import type { Book } from '../book/book.ts'
import type { Quote } from '../ticket/use-quote.ts'
import {
  chargeOf,
  exemptionOf,
  isByHand,
  milliOf,
  needsApprovalOfCharge,
  orderOf,
  ruleOf
} from '../book/quote-here.ts'
import type { Discount, Line, Ticket } from '../ticket/ticket.ts'
import type { Tender } from '../till-state.ts'

/** Who rings up, and where. */
export interface Place {
  companyId: string
  shopId: string
  registerId: string
  sessionId: string | null
  cashierId: string
}

/** A sale as it happened, in the words it is sent in. Amounts in minor units. */
export interface FrozenSale extends Place {
  v: 1
  id: string
  reference: string
  /** By the device's clock. */
  rungUpAt: string
  /** The server's clock minus the device's, when it was last heard. */
  clockOffsetMs: number
  bookVersion: string
  customerId: string | null
  note: string | null
  orderType: string | null
  ticketName: string | null
  ticketId: string | null
  currency: string
  taxMode: Order['taxMode']
  rounding: RoundingSettings
  lines: Array<{
    variantId: string
    sku: string
    name: string
    stocked: boolean
    quantity: string
    unitPriceMinor: number
    taxes: Array<{ code: string; ratePpm: number }>
    discount?: Discount
    unit?: LineDetails['unit']
    /** The code of a label it was read from, and what that says it comes to. */
    scaleCode?: string
    /** What it is sold in, and how much is in one. */
    packId?: string
    packQuantity?: string
    /** The name of the list its price came from. */
    priceList?: string
    grossMinor?: number
    exempt?: boolean
  }>
  /** Why lines are exempt from tax; null: none is. */
  taxExemption?: Quote['taxExemption']
  discount?: Discount
  serviceCharge?: {
    ratePpm: number
    taxes: Array<{ code: string; ratePpm: number }>
    exempt?: boolean
  }
  serviceChargeOff?: string
  extras?: Record<string, unknown>
  tenders: Array<{
    type: Tender['type']
    amountMinor: number
    tipMinor?: number
    foreign?: ForeignMoney
    reference?: string
  }>
  totals: {
    totalMinor: number
    taxMinor: number
    roundingMinor: number
    dueMinor: number
    paidMinor: number
    changeMinor: number
  }
}

export type UnnumberedSale = Omit<FrozenSale, 'reference'>

const MILLI = 1_000

const packed = (packMilli: number | null | undefined, line: Line | undefined) =>
  packMilli == null || line?.goods.pack === undefined
    ? {}
    : { packId: line.goods.pack.id, packQuantity: String(packMilli / MILLI) }

/**
 * What is being rung up, as the till's own book and the rules say; null where they cannot say, so
 * that the server alone can ring it up.
 */
export function frozenSale(
  book: Book,
  ticket: Ticket,
  tenders: Tender[],
  where: Place & Pick<FrozenSale, 'id' | 'rungUpAt' | 'clockOffsetMs'>
): UnnumberedSale | null {
  const order = orderOf(book, ticket)
  if (order === null || tenders.some(({ type }) => !worksAlone(book, type))) return null
  const paid = tenders.map(({ type, amountMinor, tipMinor, foreign, reference }) => ({
    type,
    amountMinor,
    ...(foreign !== undefined && { foreign }),
    ...(tipMinor !== undefined && { tipMinor }),
    ...(reference !== undefined && { reference })
  }))
  let rungUp: RungUpSale
  try {
    rungUp = ringUp({ ...order, tenders: paid })
  } catch {
    return null
  }
  // What someone else has to approve takes the server.
  if (!isWithinLimit(rungUp.lines, book.head.discountLimitPercent)) return null
  if (isByHand(ticket) && !book.head.mayExempt) return null
  if (needsApprovalOfCharge(book, ticket)) return null
  const { totals } = rungUp
  return {
    v: 1,
    ...where,
    bookVersion: book.head.version,
    customerId: ticket.customer?.id ?? null,
    note: textOf(ticket.note),
    orderType: ticket.orderType,
    ticketName: textOf(ticket.name),
    ticketId: ticket.parked?.id ?? null,
    currency: order.currency,
    taxMode: order.taxMode,
    rounding: {
      tax: order.rounding.tax,
      cashToMinor: order.rounding.cash?.toMinor ?? 0,
      cashHalf: order.rounding.cash?.half
    },
    lines: order.lines.map((line, i) => ({
      variantId: line.variantId,
      sku: line.sku,
      name: line.name,
      stocked: line.stocked,
      quantity: String(line.quantityMilli / MILLI),
      unitPriceMinor: line.unitPriceMinor,
      taxes: [...line.taxes],
      ...(line.details !== undefined && { unit: line.details.unit }),
      ...(line.details?.scaleCode != null && { scaleCode: line.details.scaleCode }),
      ...packed(line.details?.packMilli, ticket.lines[i]),
      ...(line.details?.priceList != null && { priceList: line.details.priceList }),
      ...(line.grossMinor !== undefined && { grossMinor: line.grossMinor }),
      ...(line.exempt === true && { exempt: true }),
      ...discounted(ticket.lines[i]?.discount ?? null)
    })),
    ...discounted(ticket.discount),
    taxExemption: exemptionOf(book, ticket, order),
    ...charged(order, chargeOf(book, ticket) === null ? '' : ticket.serviceChargeOff),
    ...(Object.keys(ticket.extras).length > 0 && { extras: ticket.extras }),
    tenders: paid,
    totals: {
      totalMinor: totals.total,
      taxMinor: totals.tax,
      roundingMinor: totals.rounding,
      dueMinor: totals.due,
      paidMinor: totals.paid,
      changeMinor: totals.change
    }
  }
}

/** The sale with the figures of its lines, as the rules come to them again. */
export const rungUpAgain = (sale: FrozenSale): RungUpSale =>
  ringUp({
    currency: sale.currency,
    taxMode: sale.taxMode,
    rounding: roundingPolicy(sale.rounding),
    lines: sale.lines.map(({ quantity, discount, ...line }) => ({
      ...line,
      quantityMilli: milliOf(Number(quantity)),
      ...(discount !== undefined && { discount: ruleOf(discount) })
    })),
    ...(sale.discount !== undefined && { discount: ruleOf(sale.discount) }),
    serviceCharge: sale.serviceCharge,
    tenders: sale.tenders
  })

/** Whether it may be paid that way without the network. */
const worksAlone = ({ head }: Book, type: string): boolean =>
  !type.includes('.') || head.tenders.some(one => one.type === type && one.worksOffline)

const textOf = (text: string): string | null => text.trim() || null
const discounted = (discount: Discount | null): { discount?: Discount } =>
  discount === null ? {} : { discount }

/** The service charge as it was asked, or why it was not. */
const charged = (
  { serviceCharge }: Order,
  off: string
): Pick<FrozenSale, 'serviceCharge' | 'serviceChargeOff'> => ({
  ...(serviceCharge !== undefined && {
    serviceCharge: {
      ratePpm: serviceCharge.ratePpm,
      taxes: [...serviceCharge.taxes],
      ...(serviceCharge.exempt === true && { exempt: true })
    }
  }),
  ...(off !== '' && { serviceChargeOff: off })
})
