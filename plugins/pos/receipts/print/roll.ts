import { buffer } from 'node:stream/consumers'
import { setImmediate as nextTurn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { placeRow, type Placed, type PlacedCode, type Row } from './place-row.ts'
import { TextSetter } from './set-text.ts'
import type { Direction } from './typefaces.ts'

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
  rows: Row[],
  { title, author, locale, direction }: Roll
): Promise<Buffer> {
  const pages = await paged(rows, new TextSetter(locale), direction)
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    lang: locale,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Author: author }
  })
  for (const { lines, codes, height } of pages) {
    pdf.addPage({ size: [WIDTH, height], margin: 0 })
    for (const code of codes) drawCode(pdf, code)
    for (const [i, placed] of lines.entries()) {
      draw(pdf, placed)
      if (i % (STRETCH * 4) === 0) await nextTurn()
    }
  }
  pdf.end()
  return buffer(pdf)
}

interface Paper {
  lines: Placed[]
  codes: PlacedCode[]
  height: number
}

async function paged(rows: Row[], setter: TextSetter, direction: Direction): Promise<Paper[]> {
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

function drawCode(
  pdf: InstanceType<typeof PDFDocument>,
  { squares, x, y, square }: PlacedCode
): void {
  for (let row = 0; row < squares.size; row++) {
    for (let column = 0; column < squares.size; column++) {
      if (squares.isDark(column, row)) {
        pdf.rect(x + column * square, y + row * square, square, square)
      }
    }
  }
  pdf.fill('black')
}

function draw(pdf: InstanceType<typeof PDFDocument>, { line, x, y, size }: Placed): void {
  let at = x
  for (const { letters, face, width, telling, run } of line.pieces) {
    pdf
      .registerFont(face.name, face.forPdf as never)
      .font(face.name)
      .fontSize(size)
    face.forPdf.toDraw = run
    if (!telling) pdf.markContent('Span', { actual: letters })
    // With a list of features, an empty one, a piece is taken as a whole: else word by word. Its
    // width is known: pdfkit asks no more.
    const options = {
      lineBreak: false,
      baseline: 'alphabetic',
      features: [],
      textWidth: width * size,
      wordCount: 1
    } as const
    pdf.text(letters, at, y, options as never)
    if (!telling) pdf.endMarkedContent()
    at += width * size
  }
}
