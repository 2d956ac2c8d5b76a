import { formatMoney, moneyText, sum, type Company, type Context } from 'stoa/plugin'
import { Stock } from '../../../contracts/stock.ts'
import type { ExemptionKind } from '../../../contracts/tax-exemptions.ts'
import { lotsByLine } from '../documents/lots-by-line.ts'
import { type DocumentView, storedView } from '../documents/view.ts'
import { PosSettings } from '../settings.ts'
import { labelIn, pluginTender } from '../tenders/plugin-tenders.ts'
import { copyOf } from './copy.ts'
import { receiptAddress } from './link/address.ts'
import { packsIn, pricePer, quantityText } from '../pricing/rules/units/measured.ts'
import { readableDocument } from '../documents/readable-document.ts'
import { linesOfPlugins, offByTitle } from '../sales/extensions/on-receipts.ts'
import { linesOfFields } from './print/fields-on-paper.ts'
import { linesOfLots } from './print/lots-on-paper.ts'
import { type ReceiptForm, type ReceiptView } from './view.ts'
import { receiptWords } from './words.ts'

type Tendered = DocumentView['tenders'][number]
type Words = ReturnType<typeof receiptWords>

/** Which paper is asked for: a form of it, and by which print, where one was recorded. */
export interface Asked {
  form?: ReceiptForm
  printId?: string
}

/**
 * The receipt of a document for whoever may see that.
 * @throws stoa.not-found
 */
export async function receiptOf(
  ctx: Context,
  documentId: string,
  asked: Asked = {}
): Promise<ReceiptView> {
  const document = await readableDocument(ctx, documentId)
  return receiptOfDocument(ctx, storedView(ctx, document), asked)
}

/** The receipt of a document whose reader was let in already. */
export async function receiptOfDocument(
  ctx: Context,
  document: DocumentView,
  { form = 'receipt', printId }: Asked = {}
): Promise<ReceiptView> {
  const company = ctx.company()
  const shop = ctx.shop(document.shopId)
  const { receiptHeader, receiptFooter } = ctx.settings(PosSettings, shop.id)
  const words = receiptWords(company.locale)
  const at = (instant: Date): string =>
    new Intl.DateTimeFormat(company.locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: shop.timeZone
    }).format(instant)
  const lots = lotsByLine(document.lines, await ctx.ask(Stock).lotsOf(document.id))
  const ofLots = (lineNo: number | null): string[] =>
    linesOfLots(lots.get(lineNo), company.locale, words)
  const fields = form === 'gift' ? [] : linesOfFields(document.fields, company.locale, words)
  const { lines, sums } =
    form === 'gift'
      ? { lines: giftLines(document, company, words), sums: [] }
      : await sumsOf(ctx, document, words)
  return {
    document: handedOut(document),
    form,
    seller: {
      company: company.name,
      taxNumber: company.taxNumber,
      shop: shop.name,
      address: shop.address
    },
    locale: company.locale,
    timeZone: shop.timeZone,
    title: form === 'gift' ? words.gift : words[document.kind],
    header: receiptHeader,
    footer: receiptFooter,
    printed: {
      copy: await copyOf(ctx, document.id, { form, printId }, words.copy, at),
      orderFor: orderForOf(document, words),
      fields: [...fields, ...ofLots(null)],
      occurredAt: at(new Date(document.occurredAt)),
      lines: lines.map((line, i) => ({
        ...line,
        fields: [...line.fields, ...ofLots(document.lines[i]?.lineNo ?? null)]
      })),
      sums,
      qr: await codeOf(ctx, document, form, words)
    }
  }
}

async function codeOf(
  ctx: Context,
  { id, number }: DocumentView,
  form: ReceiptForm,
  words: Words
): Promise<ReceiptView['printed']['qr']> {
  // What was paid stands at the public address, and is no business of whoever was given it.
  if (form === 'gift') return { text: number, caption: words.showToExchange }
  const address = await receiptAddress(ctx, id)
  return address === null ? null : { text: address, caption: words.atHand }
}

const giftLines = (
  { lines }: DocumentView,
  { locale }: Company,
  words: Words
): ReceiptView['printed']['lines'] =>
  lines.map(({ name, quantity, unit, fields }) => ({
    text: name,
    detail: '',
    amount: quantityText(quantity, unit, locale),
    fields: linesOfFields(fields, locale, words)
  }))

async function sumsOf(
  ctx: Context,
  document: DocumentView,
  words: Words
): Promise<Pick<ReceiptView['printed'], 'lines' | 'sums'>> {
  const { locale } = ctx.company()
  const ofPlugins = offByTitle(document.adjustments)
  const offMinor = document.discountMinor - sum(ofPlugins.map(({ amountMinor }) => amountMinor))
  const money = (amount: number) => formatMoney(amount, document.currency, locale)
  const row = (text: string, amount: number, strong = false) => ({
    text,
    amount: money(amount),
    strong
  })
  return {
    lines: document.lines.map(l => ({
      text: l.name,
      detail: `${timesOf(l, money, locale)}${l.discountMinor > 0 ? `  ${money(-l.discountMinor)}` : ''}`,
      amount: money(l.totalMinor),
      fields: linesOfFields(l.fields, locale, words)
    })),
    sums: [
      ...(offMinor > 0 ? [row(words.discount, -offMinor)] : []),
      ...ofPlugins.map(({ title, amountMinor }) => row(title, -amountMinor)),
      ...chargeRows(document, words, row),
      ...exemptionOf(document, words, row),
      ...document.taxes
        .filter(t => t.taxMinor !== 0)
        .map(t => row(`${words.tax} ${t.code} ${t.ratePpm / 10_000} %`, t.taxMinor)),
      row(words.total, document.totalMinor, true),
      ...(document.roundingMinor !== 0 ? [row(words.rounding, document.roundingMinor)] : []),
      ...(document.tipMinor > 0 ? [row(words.tip, document.tipMinor)] : []),
      ...document.tenders.map(t => row(paidBy(ctx, t, words), t.amountMinor)),
      ...(document.changeMinor > 0 ? [row(words.change, document.changeMinor)] : []),
      ...(await linesOfPlugins(ctx, document)).map(({ text, amountMinor }) =>
        amountMinor === undefined ? { text, amount: '', strong: false } : row(text, amountMinor)
      )
    ]
  }
}

/**
 * «3 × 1.20», «0.617 kg × 19.99/kg»; of whole packs how many, and how much is in one: «2 × 24».
 * What a part of a pack comes to is its share.
 */
function timesOf(
  { quantity, unit, unitPriceMinor, packQuantity }: DocumentView['lines'][number],
  money: (amount: number) => string,
  locale: string
): string {
  const packs = packsIn(quantity, packQuantity)
  return packs === null
    ? `${quantityText(quantity, unit, locale)} × ${pricePer(money(unitPriceMinor), unit)}`
    : `${packs} × ${quantityText(packQuantity ?? '', unit, locale)}`
}

/** What was charged for service is no product, and stands by itself above the taxes. */
const chargeRows = <R>(
  { serviceCharge }: DocumentView,
  words: Words,
  row: (text: string, amount: number) => R
): R[] =>
  serviceCharge === null
    ? []
    : [row(`${words.serviceCharge} ${serviceCharge.ratePpm / 10_000} %`, serviceCharge.totalMinor)]

/** Why no tax was charged; and how much of it the prices without it had, where prices contain it. */
function exemptionOf(
  { taxExemption, exemptTaxMinor, taxMode }: DocumentView,
  words: Words,
  row: (text: string, amount: number) => ReceiptView['printed']['sums'][number]
): ReceiptView['printed']['sums'] {
  if (taxExemption === null) return []
  const why = words[`exempt-${taxExemption.kind as ExemptionKind}`]
  return [
    { text: `${words.taxExempt}: ${why}, ${taxExemption.certificate}`, amount: '', strong: false },
    ...(taxMode === 'inclusive' && exemptTaxMinor !== 0
      ? [row(words.taxLeftOff, exemptTaxMinor)]
      : [])
  ]
}

/** «Cash»; of another currency «Cash USD 20.00 × 0.85». */
function paidBy(ctx: Context, { type, foreign }: Tendered, words: Words): string {
  const called = calledOf(ctx, type, words)
  if (foreign === null) return called
  const { currency, amountMinor, rate } = foreign
  return `${called} ${currency} ${decimalsIn(ctx, moneyText(amountMinor, currency))} × ${decimalsIn(ctx, rate)}`
}

/** Decimal text as it is written where the company is. */
const decimalsIn = (ctx: Context, text: string): string =>
  new Intl.NumberFormat(ctx.company().locale, {
    minimumFractionDigits: text.split('.')[1]?.length ?? 0,
    maximumFractionDigits: 20
  }).format(text as Intl.StringNumericLiteral)

function calledOf(ctx: Context, type: string, words: Words): string {
  const ofPlugin = pluginTender(ctx, type)
  return ofPlugin === null
    ? (words[type as 'cash'] ?? type)
    : labelIn(ofPlugin, ctx.company().locale)
}

/** «Dine-in · Table 4» */
function orderForOf({ orderType, ticketName }: DocumentView, words: Words): string | null {
  const parts = [orderType === null ? null : words[orderType], ticketName]
  return parts.filter(part => part !== null).join(' · ') || null
}

/**
 * A receipt is for the customer's eyes: what the goods cost the shop is not on it, whoever prints
 * it. Nor why it was sold for less.
 */
const handedOut = (document: DocumentView): DocumentView => ({
  ...document,
  discountReason: null,
  serviceChargeOff: null,
  lines: document.lines.map(({ costMinor: _, ...line }) => ({ ...line, discountReason: null }))
})
