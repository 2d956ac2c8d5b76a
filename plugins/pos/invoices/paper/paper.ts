import type { ExemptionKind } from '../../../../contracts/tax-exemptions.ts'
import { formatMoney } from 'stoa/plugin'
import { pricePer, quantityText } from '../../pricing/rules/units/measured.ts'
import { linesOfLots } from '../../receipts/print/lots-on-paper.ts'
import type { InvoiceView } from '../view.ts'
import { invoicePaperWords, type InvoicePaperWords } from './words.ts'

/** What stands on the paper of an invoice, in words, from top to bottom. */
export interface InvoicePaper {
  locale: string
  title: string
  number: string
  /** Number, dates, and what it corrects: what it is called, and what it is. */
  head: Array<[label: string, value: string]>
  parties: Array<{ title: string; name: string; lines: string[] }>
  /** Product, quantity, price, tax, net, total. */
  columns: string[]
  lines: Array<{ name: string; detail: string; figures: string[] }>
  /** Per code and rate: tax, base, amount. */
  taxColumns: string[]
  taxes: string[][]
  sums: Array<{ text: string; amount: string; strong: boolean }>
  /** Legal texts, each a paragraph. */
  texts: string[]
  qr: { text: string; caption: string } | null
}

/** Nothing is worked out here: all of it was frozen when the invoice was issued. */
export function paperOf({ kind, number, issuedOn, content, hash }: InvoiceView): InvoicePaper {
  const { locale, currency, seller, buyer, fiscal } = content
  const words = invoicePaperWords(locale)
  const money = (amount: number): string => formatMoney(amount, currency, locale)
  const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const percent = (ratePpm: number): string => `${rate.format(ratePpm / 10_000)} %`
  const rateOf = ({ ratePpm, exempt }: { ratePpm: number; exempt?: true }): string =>
    exempt ? words.exempt : percent(ratePpm)
  return {
    locale,
    title: words[kind],
    number,
    head: headOf(words, { number, issuedOn, content }),
    parties: [
      {
        title: words.seller,
        name: seller.name,
        lines: [
          ...(seller.shop === seller.name ? [] : [seller.shop]),
          ...linesOf(seller.address),
          ...(seller.taxId === null ? [] : [`${words.taxId} ${seller.taxId}`])
        ]
      },
      {
        title: words.buyer,
        name: buyer.name,
        lines: [
          ...linesOf(buyer.address),
          ...(buyer.country === null ? [] : [countryName(buyer.country, locale)]),
          ...(buyer.taxId === null ? [] : [`${words.taxId} ${buyer.taxId}`])
        ]
      }
    ],
    columns: [
      words.product,
      words.quantity,
      content.taxMode === 'inclusive' ? words.priceWithTax : words.price,
      words.tax,
      words.net,
      words.total
    ],
    lines: [
      ...content.lines.map(line => ({
        name: line.name,
        detail: [
          line.sku,
          ...(line.discountMinor > 0 ? [`${words.discount} ${money(-line.discountMinor)}`] : []),
          ...linesOfLots(line.lots, locale, words)
        ].join(' · '),
        figures: [
          quantityText(line.quantity, line.unit ?? 'piece', locale),
          pricePer(money(line.unitPriceMinor), line.unit ?? 'piece'),
          line.taxes.map(rateOf).join(' + '),
          money(line.netMinor),
          money(line.totalMinor)
        ]
      })),
      ...chargeLines(content, { words, money, percent, rateOf })
    ],
    taxColumns: [words.tax, words.base, words.tax],
    taxes: content.taxes.map(tax => [
      `${tax.code} ${rateOf(tax)}`,
      money(tax.baseMinor),
      money(tax.taxMinor)
    ]),
    sums: [
      { text: words.net, amount: money(content.netMinor), strong: false },
      { text: words.tax, amount: money(content.taxMinor), strong: false },
      { text: words.total, amount: money(content.totalMinor), strong: true },
      ...(content.roundingMinor === 0
        ? []
        : [
            { text: words.rounding, amount: money(content.roundingMinor), strong: false },
            {
              text: kind === 'invoice' ? words.due : words.back,
              amount: money(content.dueMinor),
              strong: false
            }
          ])
    ],
    texts: [
      ...exemptionOf(words, content),
      ...(content.legalText === '' ? [] : [content.legalText]),
      ...(fiscal?.legalLines ?? []),
      ...(fiscal?.signature == null ? [] : [`${words.signature}: ${fiscal.signature}`]),
      ...(hash === null ? [] : [`${words.hash}: ${hash}`])
    ],
    qr: fiscal?.qr == null ? null : { text: fiscal.qr, caption: words.verify }
  }
}

/** The service charge stands below the goods, as a line without quantity and price. */
function chargeLines(
  { serviceCharge }: InvoiceView['content'],
  {
    words,
    money,
    percent,
    rateOf
  }: {
    words: InvoicePaperWords
    money(amount: number): string
    percent(ratePpm: number): string
    /** Of a tax, also that it is exempt. */
    rateOf(tax: { ratePpm: number; exempt?: true }): string
  }
): InvoicePaper['lines'] {
  if (serviceCharge === undefined) return []
  const { ratePpm, netMinor, totalMinor, taxes } = serviceCharge
  const taxed = taxes.map(rateOf).join(' + ')
  return [
    {
      name: words.serviceCharge,
      detail: percent(ratePpm),
      figures: ['', '', taxed, money(netMinor), money(totalMinor)]
    }
  ]
}

function headOf(
  words: InvoicePaperWords,
  { number, issuedOn, content }: Pick<InvoiceView, 'number' | 'issuedOn' | 'content'>
): InvoicePaper['head'] {
  const { locale, suppliedOn, corrects, reason, document } = content
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const day = (text: string): string => format.format(new Date(text))
  return [
    [words.number, number],
    [words.issued, day(issuedOn)],
    // Where it differs from the day of issue (Directive 2006/112/EC, art. 226, 7).
    ...(suppliedOn === issuedOn ? [] : [[words.supplied, day(suppliedOn)] as [string, string]]),
    [words.receipt, document.number],
    ...(corrects === null
      ? []
      : [
          [words.corrects, words.of(corrects.number, day(corrects.issuedOn))] as [string, string],
          ...(reason === null ? [] : [[words.reason, reason] as [string, string]])
        ])
  ]
}

/** That it is exempt, why, and by which certificate. */
function exemptionOf(
  words: InvoicePaperWords,
  { taxExemption }: Pick<InvoiceView['content'], 'taxExemption'>
): string[] {
  if (taxExemption === undefined) return []
  const { kind, certificate } = taxExemption
  return [words.exemptBy(words.exemptKinds[kind as ExemptionKind], certificate)]
}

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

function countryName(country: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country
  } catch {
    return country
  }
}
