import { directionOf, formatMoney, printedSheets, type SheetCell, type SheetRow } from 'stoa/plugin'
import type { OrderPaper } from './get-order-paper.ts'
import { type PaperWords, paperWords } from './words.ts'

/** Where the columns of the lines begin and end: product, packs, pieces a pack, price, discount, tax, amount. */
const COLUMNS = [0, 0.4, 0.49, 0.6, 0.74, 0.82, 0.87, 1]
const SUMS = 0.58
const WHOLE_PPM = 1_000_000

export const orderFilename = (number: string): string => `${number.replaceAll('/', '-')}.pdf`

/** The order as a PDF for A4 paper, in the company's language. */
export function orderPdf(paper: OrderPaper): Promise<Buffer> {
  const { order, locale, company } = paper
  const words = paperWords(locale)
  return printedSheets(rowsOf(paper, words), {
    title: `${words.title} ${order.number}`,
    author: company.name,
    locale,
    direction: directionOf(locale)
  })
}

const whole = (text: string, more: Partial<SheetCell> = {}): SheetCell => ({
  text,
  from: 0,
  to: 1,
  ...more
})

function rowsOf(paper: OrderPaper, words: PaperWords): SheetRow[] {
  const { order, locale } = paper
  const { note, state } = order
  return [
    { cells: [whole(words.title, { strong: true, size: 18 })] },
    ...headOf(paper, words).map(([label, value], i): SheetRow => ({
      above: i === 0 ? 8 : 0,
      cells: [
        { text: label, from: 0, to: 0.25 },
        { text: value, from: 0.25, to: 1 }
      ]
    })),
    ...partiesOf(paper, words),
    {
      ...lineRow(
        [
          words.product,
          words.packs,
          words.packSize,
          words.price,
          words.discount,
          words.tax,
          words.amount
        ],
        { size: 7 }
      ),
      above: 18,
      heads: true
    },
    ...order.lines.flatMap(line => linesOf(line, { words, locale, currency: order.currency })),
    ...sumsOf(order, words, locale),
    ...(note === null ? [] : [{ cells: [whole(note)], above: 18 }]),
    ...(state === 'draft' ? [{ cells: [whole(words.draft, { strong: true })], above: 18 }] : [])
  ]
}

function headOf(
  { order, locale, timeZone }: OrderPaper,
  words: PaperWords
): Array<[string, string]> {
  const long = { dateStyle: 'long' } as const
  const at = new Intl.DateTimeFormat(locale, { ...long, timeZone })
  const day = new Intl.DateTimeFormat(locale, { ...long, timeZone: 'UTC' })
  const { number, sentAt, createdAt, expectedOn } = order
  return [
    [words.number, number],
    [words.date, at.format(new Date(sentAt ?? createdAt))],
    ...(expectedOn === null
      ? []
      : [[words.expected, day.format(Date.parse(expectedOn))] satisfies [string, string]])
  ]
}

/** Who orders, from whom, and where to it is brought: side by side. */
function partiesOf({ company, supplier, shop }: OrderPaper, words: PaperWords): SheetRow[] {
  const taxId = (number: string | null): string[] =>
    number === null ? [] : [`${words.taxId}: ${number}`]
  const address = (text: string | null): string[] => (text === null ? [] : text.split('\n'))
  const parties = [
    { title: words.buyer, name: company.name, lines: taxId(company.taxNumber) },
    {
      title: words.supplier,
      name: supplier.name,
      lines: [...address(supplier.address), ...taxId(supplier.taxNumber)]
    },
    { title: words.deliverTo, name: shop.name, lines: address(shop.address) }
  ]
  const row = (texts: Array<string | undefined>, more: Partial<SheetCell> = {}): SheetRow => ({
    cells: texts.map((text = '', i) => ({ text, from: i / 3, to: (i + 1) / 3, ...more }))
  })
  const most = Math.max(...parties.map(({ lines }) => lines.length))
  return [
    {
      ...row(
        parties.map(({ title }) => title),
        { size: 8 }
      ),
      above: 18
    },
    row(
      parties.map(({ name }) => name),
      { strong: true }
    ),
    ...Array.from({ length: most }, (_, i) => row(parties.map(({ lines }) => lines[i])))
  ]
}

interface Look {
  words: PaperWords
  locale: string
  currency: string
}

function linesOf(line: OrderPaper['order']['lines'][number], look: Look): SheetRow[] {
  const { words, locale, currency } = look
  const percent = (ppm: number): string =>
    ppm === 0
      ? ''
      : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
          ppm / WHOLE_PPM
        )
  const figure = (quantity: string): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(Number(quantity))
  const money = moneyIn(currency, locale)
  const detail = line.supplierSku === null ? (line.sku ?? '') : `${words.code}: ${line.supplierSku}`
  return [
    {
      ...lineRow([
        line.name ?? line.sku ?? '',
        figure(line.packs),
        figure(line.packSize),
        money(line.priceMinor),
        percent(line.discountPpm),
        percent(line.taxPpm),
        money(line.netMinor)
      ]),
      above: 3,
      ruled: true,
      under: true
    },
    { cells: [{ text: detail, from: 0, to: COLUMNS[1] ?? 1, size: 7 }], under: true }
  ]
}

/** What is not shown to whoever prints it is left out. */
const moneyIn =
  (currency: string, locale: string) =>
  (minor: number | null): string =>
    minor === null ? '' : formatMoney(minor, currency, locale)

const lineRow = (texts: readonly string[], more: Partial<SheetCell> = {}): SheetRow => ({
  cells: texts.map((text, i) => ({
    text,
    from: COLUMNS[i] ?? 0,
    to: COLUMNS[i + 1] ?? 1,
    atEnd: i > 0,
    ...more
  }))
})

function sumsOf(
  { netMinor, taxMinor, currency }: OrderPaper['order'],
  words: PaperWords,
  locale: string
): SheetRow[] {
  if (netMinor === null || taxMinor === null) return []
  const money = moneyIn(currency, locale)
  const sums: Array<[string, number]> = [
    [words.net, netMinor],
    ...(taxMinor === 0
      ? []
      : ([
          [words.tax, taxMinor],
          [words.total, netMinor + taxMinor]
        ] satisfies Array<[string, number]>))
  ]
  return sums.map(([text, minor], i) => {
    const strong = i === sums.length - 1
    return {
      above: i === 0 ? 16 : 2,
      ruled: i === 0,
      cells: [
        { text, from: SUMS, to: 0.78, strong },
        { text: money(minor), from: 0.78, to: 1, atEnd: true, strong }
      ]
    }
  })
}
