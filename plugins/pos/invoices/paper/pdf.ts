import { directionOf, printedSheets, type SheetCell, type SheetRow } from 'stoa/plugin'
import type { InvoiceView } from '../view.ts'
import { paperOf, type InvoicePaper } from './paper.ts'

/** Where the columns of the lines begin and end: product, quantity, price, tax, net, total. */
const COLUMNS = [0, 0.36, 0.45, 0.61, 0.7, 0.85, 1]
/** The sums stand at the end, the taxes before them. */
const SUMS = 0.58

/** The invoice as a PDF for A4 paper. */
export async function invoicePdf(invoice: InvoiceView): Promise<Buffer> {
  const paper = paperOf(invoice)
  return printedSheets(rowsOf(paper), {
    title: `${paper.title} ${paper.number}`,
    author: invoice.content.seller.name,
    locale: paper.locale,
    direction: directionOf(paper.locale)
  })
}

function rowsOf(paper: InvoicePaper): SheetRow[] {
  const whole = (text: string, more: Partial<SheetCell> = {}): SheetCell => ({
    text,
    from: 0,
    to: 1,
    ...more
  })
  return [
    { cells: [whole(paper.title, { strong: true, size: 18 })] },
    ...paper.head.map(([label, value], i): SheetRow => ({
      above: i === 0 ? 8 : 0,
      cells: [
        { text: label, from: 0, to: 0.25 },
        { text: value, from: 0.25, to: 1 }
      ]
    })),
    ...partiesOf(paper),
    { ...lineRow(paper.columns, { size: 8 }), above: 18, heads: true },
    ...paper.lines.flatMap(({ name, detail, figures }): SheetRow[] => [
      { ...lineRow([name, ...figures]), above: 3, ruled: true, under: true },
      { cells: [{ text: detail, from: 0, to: COLUMNS[1] ?? 1, size: 7 }], under: true }
    ]),
    ...sumsOf(paper),
    ...paper.texts.map((text, i): SheetRow => ({
      cells: [whole(text, { size: 8 })],
      above: i === 0 ? 18 : 4
    })),
    ...(paper.qr === null
      ? []
      : [{ cells: [whole(paper.qr.caption)], above: 12, qr: paper.qr.text }])
  ]
}

const lineRow = (texts: readonly string[], more: Partial<SheetCell> = {}): SheetRow => ({
  cells: texts.map((text, i) => ({
    text,
    from: COLUMNS[i] ?? 0,
    to: COLUMNS[i + 1] ?? 1,
    atEnd: i > 0,
    ...more
  }))
})

/** Side by side. */
function partiesOf({ parties }: InvoicePaper): SheetRow[] {
  const row = (texts: Array<string | undefined>, more: Partial<SheetCell> = {}): SheetRow => ({
    cells: texts.map((text = '', i) => ({ text, from: i / 2, to: (i + 1) / 2, ...more }))
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

/** What the sums are made of stands beside them. */
function sumsOf({ taxColumns, taxes, sums }: InvoicePaper): SheetRow[] {
  const left = taxes.length === 0 ? [] : [taxColumns, ...taxes]
  return Array.from({ length: Math.max(left.length, sums.length) }, (_, i): SheetRow => {
    const sum = sums[i]
    const tax = (left[i] ?? []).map((text, n) => ({
      text,
      from: n * 0.17,
      to: (n + 1) * 0.17,
      atEnd: n > 0,
      size: 8
    }))
    return {
      above: i === 0 ? 16 : 2,
      ruled: i === 0,
      cells: [
        ...tax,
        ...(sum === undefined
          ? []
          : [
              { text: sum.text, from: SUMS, to: 0.78, strong: sum.strong },
              { text: sum.amount, from: 0.78, to: 1, atEnd: true, strong: sum.strong }
            ])
      ]
    }
  })
}
