import type { Context } from 'stoa/plugin'
import type { PriceChannel } from './price-lists.ts'

/** Goods as a cashier asks for them, with what they set of price, name and discount. */
export interface AgreedQuestion {
  registerId: string
  customerId: string
  lines: Array<{
    variantId: string
    /** Decimal text. */
    quantity: string
    unitPriceMinor?: number
    name?: string
    /** Per cent as decimal text, or minor units off the whole line; and why. */
    discount?: { reason?: string } & ({ percent: string } | { amountMinor: number })
  }>
  discount?: { reason?: string } & ({ percent: string } | { amountMinor: number })
}

/** What is agreed on, to be handed to OrderPaid as it is. Amounts in minor units of `currency`. */
export interface Agreed {
  shopId: string
  /** Of a customer who was merged, the one they became. */
  customerId: string
  currency: string
  taxMode: 'inclusive' | 'exclusive'
  taxRounding: 'line' | 'document'
  lines: Array<{
    variantId: string
    sku: string
    name: string
    stocked: boolean
    quantity: string
    unitPriceMinor: number
    /** All that is off the line: its own discount, its share of the whole's, what plugins take off. */
    discountMinor: number
    totalMinor: number
    taxes: Array<{ code: string; ratePpm: number }>
  }>
  totalMinor: number
}

/**
 * What a cart comes to, by the till's own engine. Amounts in minor units of `currency`, rates in
 * parts per million.
 */
export interface Quote {
  currency: string
  /** Whether prices contain their taxes. */
  taxMode: 'inclusive' | 'exclusive'
  /** Where tax was rounded; hand it to OrderPaid with the lines. */
  taxRounding: 'line' | 'document'
  /** Ids of variants not on sale (any more); they are left out of everything below. */
  unknown: string[]
  /** In the order asked. */
  lines: Array<{
    variantId: string
    sku: string
    name: string
    stocked: boolean
    quantity: string
    unitPriceMinor: number
    /** The line's share of the discount. */
    discountMinor: number
    netMinor: number
    taxMinor: number
    totalMinor: number
    taxes: Array<{ code: string; ratePpm: number; taxMinor: number }>
  }>
  taxes: Array<{ code: string; ratePpm: number; baseMinor: number; taxMinor: number }>
  subtotalMinor: number
  discountMinor: number
  netMinor: number
  taxMinor: number
  totalMinor: number
}

export interface PricingAnswers {
  /**
   * What a till would sell now, by the caller's rights as in a sale: prices and discounts they set,
   * what plugins add. Nothing is written and nothing reserved.
   * @throws what a sale would be refused with before it is paid
   */
  agreed: (ctx: Context, question: AgreedQuestion) => Promise<Agreed>
  /**
   * Prices of a cart in a shop: those of everybody there, by price lists and the catalogue, or `unitPriceMinor` where the asker vouches for
   * one (postage). Takes no permission: it is the asker's to say who may choose prices and
   * discounts. At most 1,000 lines, quantities above zero.
   */
  quote: (
    ctx: Context,
    question: {
      shopId: string
      lines: Array<{ variantId: string; quantity: string; unitPriceMinor?: number }>
      discount?: { percent: string } | { amountMinor: number }
      /** Left out: as at a till. */
      channel?: PriceChannel
    }
  ) => Promise<Quote>
}
