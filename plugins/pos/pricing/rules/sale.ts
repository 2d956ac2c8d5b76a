import type { Unit } from '../../../../contracts/units.ts'
import type { TenderType } from '../../../../contracts/tender-types.ts'
import type { ForeignCash } from './payment/foreign-cash.ts'

/**
 * The words of the till. Every amount is in minor units of the order's currency (`…Minor`, and all
 * of `totals`), every quantity in thousandths (`…Milli`), every rate and percentage in parts per
 * million (`…Ppm`, 200000 = 20 %).
 */

/**
 * Whether the prices already contain the taxes (shops in Europe) or have them added (shops in the
 * United States).
 */
export type TaxMode = 'inclusive' | 'exclusive'

/** The smallest coin, in minor units: 5 for CHF, 100 for SEK. */
export interface CashRounding {
  toMinor: number
  /** Where half a coin goes; up where it is not said. */
  half?: 'up' | 'down'
}

/**
 * Where tax is rounded to the minor unit: once per line, or once per document (its shares then
 * spread over the lines).
 */
export interface RoundingPolicy {
  tax: 'line' | 'document'
  cash?: CashRounding
}

export interface TaxRate {
  code: string
  ratePpm: number
}
export type Discount = { percentPpm: number } | { amountMinor: number }

/** What a line says beside its figures; the rules hand it through. */
export interface LineDetails {
  /** What the quantity is of. */
  unit: Unit
  /** The code of a scale that it was read from. */
  scaleCode: string | null
  /** Why its own discount is given. */
  discountReason: string | null
  /** How much is in one of the packs it is sold in, in thousandths; null: it is sold one by one. */
  packMilli: number | null
  /** The name of the price list its price came from; null: the catalogue's, or somebody set it. */
  priceList: string | null
  /** What of its product's custom fields stands on receipts; null or left out: nothing. */
  printed?: readonly FieldOnPaper[] | null | undefined
}

/** A custom field with its value, as papers show it; the rules do not look into it. */
export interface FieldOnPaper {
  key: string
  labels: Record<string, string>
  type: string
  value: unknown
}

export interface OrderLine {
  variantId: string
  sku: string
  name: string
  /** Whether the sale takes goods from stock; a service does not. */
  stocked: boolean
  quantityMilli: number
  /** Price of one (of 1000 thousandths), with or without taxes by the order's tax mode. */
  unitPriceMinor: number
  /** Taxes side by side on the same net amount; none for what is outside the scope of tax. */
  taxes: readonly TaxRate[]
  discount?: Discount
  /** What a label, or packs at a price of their own, say it comes to, before discounts; left out: unit price × quantity. */
  grossMinor?: number
  /** Whoever buys it owes no tax on it: a price that contains it is paid without. */
  exempt?: boolean
  details?: LineDetails | undefined
}

/**
 * What someone other than the cashier takes off: a plugin that knows of an offer. More than what is
 * left takes what is left.
 */
export interface Adjustment {
  /** From 1; null: the whole, spread over what is left of its lines. */
  lineNo: number | null
  amountMinor: number
  /** Whose it is: the name of a plugin. */
  source: string
  /** As the receipt calls it. */
  title: string
}

/**
 * What is charged for serving the goods: no product and no line, a part of what is charged for them
 * after all discounts. In prices that contain taxes it contains its own.
 */
export interface ServiceCharge {
  ratePpm: number
  /** Its own, whatever the goods bear; none where it is untaxed. */
  taxes: readonly TaxRate[]
  /** Of someone who owes no tax on it. */
  exempt?: boolean
}

/** What of an adjustment lies on one line. */
export interface LineAdjustment extends Omit<Adjustment, 'lineNo'> {
  on: 'line' | 'document'
}

/** What is to be sold, before anyone has computed or paid anything. */
export interface Order {
  currency: string
  taxMode: TaxMode
  rounding: RoundingPolicy
  lines: readonly OrderLine[]
  /** On the whole document, after the lines' own discounts; spread over the lines in proportion. */
  discount?: Discount
  /** In the order in which they are taken. */
  adjustments?: readonly Adjustment[]
  serviceCharge?: ServiceCharge | undefined
}

export interface Tender {
  type: TenderType
  amountMinor: number
  reference?: string
  /** The payment it is, when a payment provider has the money. */
  paymentId?: string
  /** What of the amount is a tip; of a refund, what of the sale's tip goes back. Left out: nothing. */
  tipMinor?: number
  /** What was handed over, where it was cash in another currency: the amount is what that is worth. */
  foreign?: ForeignCash
  /** The coin to which that was rounded down; left out: the minor unit. */
  coinMinor?: number
  /** How much of the amount that payment was rounded: amount − rounding was due of it. */
  roundingMinor?: number
  /** Of a refund: what goes back through that payment's provider is a multiple of it. */
  stepMinor?: number
  /** Of a refund: under which id that payment's money is asked back. */
  paymentRefundId?: string
}

export interface LineTax extends TaxRate {
  taxMinor: number
  /** The line is exempt from it: rate and tax are zero. Left out where it is not. */
  exempt?: true
}

/** Something that bears taxes; net + tax = total, and tax = the sum of `taxes`. */
export interface Taxed {
  netMinor: number
  taxMinor: number
  totalMinor: number
  /** In order of code, then rate. */
  taxes: LineTax[]
  /** Of what is exempt: how much tax was left off. */
  exemptTaxMinor?: number
}

/** The service charge of a sale; of a refund, what of it is given back. */
export interface RungUpServiceCharge extends Taxed {
  ratePpm: number
}

/**
 * A line with its figures. gross − lineDiscount − documentDiscount is the total and, where it is
 * exempt, the tax that was in the price (prices inclusive of tax), or the net (exclusive); net + tax
 * = total, and tax = the sum of `taxes`, always.
 */
export interface RungUpLine {
  /** The line's place in the order, from 1. */
  lineNo: number
  variantId: string
  sku: string
  name: string
  stocked: boolean
  quantityMilli: number
  unitPriceMinor: number
  grossMinor: number
  /** Adjustments of the line among it. */
  lineDiscountMinor: number
  /** Its share of adjustments of the whole among it. */
  documentDiscountMinor: number
  netMinor: number
  taxMinor: number
  totalMinor: number
  /** In order of code, then rate. */
  taxes: LineTax[]
  /** The tax it is exempt from; left out where it is not. */
  exemptTaxMinor?: number
  /** Left out where there are none, and of posted documents. */
  adjustments?: readonly LineAdjustment[]
  details?: LineDetails | undefined
}

/** One row of the tax table: what was taxed at this rate, and the tax on it. */
export interface TaxTotal extends TaxRate {
  baseMinor: number
  taxMinor: number
  /** The base is exempt from it. Left out where it is not. */
  exempt?: true
}

/**
 * Sums over the lines: `subtotal` of gross, `discount` of both discounts; net, tax and total with
 * those of the service charge. net + tax = total.
 */
export interface GoodsTotals {
  subtotal: number
  discount: number
  net: number
  tax: number
  total: number
}

/**
 * total + rounding = due, and due + tip = paid − change. `rounding`: of cash to coins, and of what a payment
 * provider could not take.
 */
export interface Settlement {
  rounding: number
  due: number
  paid: number
  change: number
  /** Left out where nobody gave one. */
  tip?: number
}

/** An order with every figure that does not depend on how it is paid. */
export interface PricedOrder {
  currency: string
  taxMode: TaxMode
  lines: RungUpLine[]
  /** Left out where it comes to nothing. */
  serviceCharge?: RungUpServiceCharge
  /** In order of code, then rate. Bases and taxes of lines and service charge, added up. */
  taxes: TaxTotal[]
  totals: GoodsTotals
}

/** A sale ready to be posted: cart, receipt, ledger and report all show these figures. */
export interface RungUpSale extends PricedOrder {
  totals: GoodsTotals & Settlement
  tenders: Tender[]
}

/**
 * A refund ready to be posted. Its amounts and quantities are positive: this much comes back, this
 * much is given back.
 */
export type RungUpRefund = RungUpSale
