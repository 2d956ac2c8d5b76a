import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type Direction,
  type Placed,
  type PlacedCode,
  type TextSetter,
  typesetting,
  placeRow,
  type PaperRow
} from 'stoa/plugin'

interface Roll {
  title: string
  author: string
  /** BCP 47. */ locale: string
  direction: Direction
}

/** 80 mm paper in PDF points (1/72 inch). */
const WIDTH = 226
const MARGIN = 12
const INNER = WIDTH - 2 * MARGIN
/** Viewers show no page that is higher than 200 inches. */
const HIGHEST = 14_000
/** How many rows are set or drawn before others get their turn: some milliseconds' work. */
const STRETCH = 8

/**
 * Rows as a PDF, as high as they need. Sets and draws beside other work, however many there are.
 */
export async function printedRoll(
  rows: PaperRow[],
  { title, author, locale, direction }: Roll
): Promise<Buffer> {
  const { drawCode, drawLine, endPdf, newPdf, TextSetter } = await typesetting()
  const pages = await paged(rows, new TextSetter(locale), direction)
  const pdf = newPdf({ title, author, locale })
  for (const { lines, codes, height } of pages) {
    pdf.addPage({ size: [WIDTH, height], margin: 0 })
    for (const code of codes) drawCode(pdf, code)
    for (const [i, placed] of lines.entries()) {
      drawLine(pdf, placed)
      if (i % (STRETCH * 4) === 0) await nextTurn()
    }
  }
  return endPdf(pdf)
}

interface Paper {
  lines: Placed[]
  codes: PlacedCode[]
  height: number
}

async function paged(rows: PaperRow[], setter: TextSetter, direction: Direction): Promise<Paper[]> {
  const pages: Paper[] = [{ lines: [], codes: [], height: MARGIN }]
  for (const [i, row] of rows.entries()) {
    const { lines, codes, height } = await placeRow(row, setter, { direction, inner: INNER })
    let page = pages.at(-1) as Paper
    if (page.height + height > HIGHEST) {
      pages.push((page = { lines: [], codes: [], height: MARGIN }))
    }
    const at = page.height
    page.lines.push(...lines.map(line => ({ ...line, x: MARGIN + line.x, y: at + line.y })))
    page.codes.push(...codes.map(code => ({ ...code, x: MARGIN + code.x, y: at + code.y })))
    page.height += height
    if (i % STRETCH === 0) await nextTurn()
  }
  return pages.map(page => ({ ...page, height: page.height + MARGIN }))
}
