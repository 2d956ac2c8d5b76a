import {
  Amount,
  type Context,
  Currency,
  Day,
  defineEvent,
  defineExtensionPoint,
  Id,
  Instant,
  Nullable,
  Type
} from 'stoa/plugin'
import type { TSchema } from '@sinclair/typebox'
import type { PluginTenderType } from './tender-types.ts'

/** A sale as a till asks for it, before anything of it was looked up. */
export interface RequestedSale {
  registerId: string
  /** As named by the till: not looked up yet. */
  customerId: string | null
  /** `quantity`: decimal text. */
  lines: ReadonlyArray<{ variantId: string; quantity: string }>
  /** None while it is only calculated. Minor units of the company's currency. */
  tenders: ReadonlyArray<{ type: string; amountMinor: number; reference?: string }>
  /** What came with it under the plugin's own name, checked against its `extra`; undefined: nothing. */
  extra: unknown
  /** Whether it is calculated, and nothing will be posted. */
  isQuote: boolean
}

/** The same sale with its goods and prices. Amounts in minor units of `currency`. */
export interface SaleDraft {
  shopId: string
  /** Of a customer who was merged, the one they became. */
  customerId: string | null
  occurredAt: Date
  currency: string
  taxMode: 'inclusive' | 'exclusive'
  /**
   * `quantityMilli` in thousandths; `chargedMinor` is what is left after the cashier's discounts, with
   * or without taxes by `taxMode`.
   */
  lines: ReadonlyArray<{
    lineNo: number
    variantId: string
    sku: string
    name: string
    quantityMilli: number
    unitPriceMinor: number
    chargedMinor: number
  }>
  /** What it comes to with the cashier's discounts, taxes included. */
  totalMinor: number
}

/** What a plugin adds to a sale. */
export interface SaleAdditions {
  /**
   * Taken off after the cashier's own discounts, in the order given, plugins by name: whole minor
   * units, `lineNo` null off the whole. What is more than what is left takes what is left. `title` is
   * on the receipt.
   */
  discounts?: ReadonlyArray<{ lineNo: number | null; amountMinor: number; title: string }>
  /**
   * Goods of the catalogue that go with it, such as the deposit on a bottle; at the catalogue's price
   * where none is given. No plugin is asked about what another one adds.
   */
  lines?: ReadonlyArray<{ variantId: string; quantity: string; unitPriceMinor?: number }>
}

/** A way to pay that a plugin brings. */
export interface PluginTender {
  /** `<plugin>.<word>`, such as `accounts.on-account`. */
  type: PluginTenderType
  /** What it is called, by language; English where one is missing. */
  labels: { en: string; [language: string]: string }
  /** Whether the sale has to name a customer. */
  needsCustomer: boolean
  /** Whether it is counted when a drawer is closed, as slips are; else its sum is taken as it is. */
  isCounted: boolean
  /** Whether a till takes it without the network. What it sends later has happened: it is not refused. */
  worksOffline: boolean
  /** false: no cashier chooses it, since the plugin itself has sales posted that are paid with it. */
  isOffered?: false
}

export interface SaleExtensionAnswers {
  /** The shape of what a sale may carry under the plugin's name; without one it may carry nothing. */
  extra?: (ctx: Context) => TSchema
  /** The ways to pay it brings. Answer from memory: every sale asks. */
  tenders?: (ctx: Context) => readonly PluginTender[]
  /** Whether beforePosting() may add anything, so that a till has to ask the server for its prices. */
  addsToSales?: (ctx: Context, shopId: string) => boolean
  /**
   * Asked of every sale at a till before it is posted, and of every calculation. Throw a Problem of
   * your own to refuse it: its sentence is shown to the cashier. What has to be read is read before
   * the promise resolves, and travels with the sale's own look-ups, so that it costs no round trip;
   * the function it resolves to says what is added once prices are known, from memory alone. null:
   * nothing. Write nothing here: what has to be written is written on SaleExtended.
   */
  beforePosting?: (
    ctx: Context,
    sale: RequestedSale
  ) => Promise<((draft: SaleDraft) => SaleAdditions | null) | null>
  /**
   * Lines at the end of a receipt, in its language, such as the balance of an account. One that fails
   * is left out.
   */
  receiptLines?: (
    ctx: Context,
    document: {
      id: string
      kind: 'sale' | 'refund' | 'void'
      customerId: string | null
      tenders: ReadonlyArray<{ type: string; amountMinor: number }>
      /** BCP 47. */
      locale: string
      currency: string
    }
  ) => Promise<ReadonlyArray<{ text: string; amountMinor?: number }>>
}

/** Where plugins have a say in a sale at the till (docs/adr/0033). */
export const SaleExtension = defineExtensionPoint<SaleExtensionAnswers>('pos.sale-extension')

/** What a sale carries for plugins, by their names. */
export const Extras = Type.Record(
  Type.String({ pattern: '^[a-z][a-z0-9-]{1,30}$' }),
  Type.Unknown(),
  {
    maxProperties: 10,
    description: 'What it carries for plugins, by their names; each says what it may be.'
  }
)

/**
 * Written on: accounts are booked, uses are counted. Runs before stock is taken and the number is
 * drawn, so lock what is yours here in the order of its ids; a Problem refuses the whole document.
 */
export const SaleExtended = defineEvent({
  name: 'pos.sale-extended',
  sameTransaction: true,
  emittedWhen:
    'Within the transaction that posts a sale, refund or void which carries something of a plugin: a tender, a discount or data; before its stock and number.',
  data: Type.Object({
    documentId: Id,
    kind: Type.Union([Type.Literal('sale'), Type.Literal('refund'), Type.Literal('void')]),
    originalId: Nullable(Id, 'Of a refund or void: the sale; null for a blind refund.'),
    companyId: Id,
    shopId: Id,
    registerId: Id,
    customerId: Nullable(Id),
    currency: Currency,
    occurredAt: Instant,
    businessDay: Day,
    totalMinor: Amount,
    hasHappened: Type.Boolean({
      description: 'It was rung up without the network: goods and money have changed hands.'
    }),
    tenders: Type.Array(
      Type.Object({
        tenderNo: Type.Integer(),
        type: Type.String(),
        amountMinor: Amount,
        reference: Nullable(Type.String())
      }),
      { description: 'Those of plugins.' }
    ),
    discounts: Type.Array(
      Type.Object({
        plugin: Type.String(),
        title: Type.String(),
        lineNo: Type.Integer(),
        amountMinor: Amount
      }),
      { description: 'What plugins took off, by line; of a sale.' }
    ),
    extras: Extras
  })
})
