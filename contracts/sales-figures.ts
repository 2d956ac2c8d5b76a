/**
 * `reason`: as it was typed or chosen, of a line or of the whole; '' where none was asked for. `user`: who
 * gave it. `approver`: who lent the right to it, since it was beyond the limit of who gave it; a sale's
 * discounts are all under the one who approved them.
 */
export type DiscountGroup = 'reason' | 'user' | 'approver' | 'none'

/** Sums of discounts, in minor units of the company's currency; all of them positive. */
export interface DiscountFigure {
  /** The reason, user id, or approver's user id; '' for 'none', and for no reason, user or approver. */
  key: string
  /** Documents in which one was given, voided ones left out. */
  sales: number
  /** What was given, on sales that were voided since too. */
  givenMinor: number
  /** What of it was undone, since goods came back or the sale was voided: under what it was given for. */
  undoneMinor: number
  /** givenMinor − undoneMinor: together the discountMinor of the same days in SalesFigure. */
  discountMinor: number
}

/**
 * `hour`: of the clock of the shop it was sold in, '00' to '23'. `user`: who posted it. `tax`: each
 * tax with its rate; what carries several counts for each.
 */
export type FigureGroup =
  'day' | 'hour' | 'shop' | 'user' | 'session' | 'product' | 'tender' | 'tax' | 'none'

/**
 * Sums over posted documents. Amounts in minor units of the company's currency; refunds and voids
 * as positive numbers.
 */
export interface SalesFigure {
  /**
   * The day, hour, shop id, user id, session id, variant id, tender type ('cash USD' of cash in another currency), or code and rate of a tax ('VAT
   * 200000', in parts per million); '' for 'none', for whoever is no user, for no session, and for no tax.
   */
  key: string
  /** Of products: the SKU and name the lines were sold under last. Of taxes: code and percentage. */
  label: string
  sales: number
  refunds: number
  /** Decimal text. Of goods and services together; returned ones taken off. */
  quantity: string
  /** Line totals sold, tax included, voided sales left out. */
  grossMinor: number
  /** Line totals given back, tax included. */
  refundedMinor: number
  /** grossMinor − refundedMinor. */
  netSalesMinor: number
  /** Tax in netSalesMinor. */
  taxMinor: number
  discountMinor: number
  /**
   * What was charged for service beside the lines, its taxes included, refunds and voids taken off:
   * not in netSalesMinor. 0 by product, and by tender, where it is in the amounts.
   */
  serviceChargeMinor: number
  /** Tax in serviceChargeMinor; not in taxMinor. */
  serviceChargeTaxMinor: number
  /** What was given as tips less what of them went back: in no other amount. 0 by product and tax. */
  tipMinor: number
  /**
   * What was paid beyond netSalesMinor and serviceChargeMinor, since cash or what a provider takes was rounded; below zero
   * where less was. 0 by product and by tax, and by tender, where it is in the amounts.
   */
  roundingMinor: number
  /** By tender, of cash in another currency: what came in of it less what went back, in its own minor units. */
  foreign?: { currency: string; amountMinor: number }
}
