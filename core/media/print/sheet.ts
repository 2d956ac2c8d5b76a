import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Pdf } from './on-pdf.ts'
import { placeRow } from './place-row.ts'
import type { Placed, PlacedCode } from './placed.ts'
import type { TextSetter } from './set-text.ts'
import type { Direction } from './typefaces.ts'
import { typesetting } from './typesetting.ts'

/** A text in a column: from where to where of the width, 0 to 1, in reading order. */
export interface SheetCell {
  text: string
  from: number
  to: number
  /** At the end of its column, as figures stand. */
  atEnd?: boolean
  strong?: boolean
  /** In points, 9 unless said otherwise. */
  size?: number
}

/** Cells side by side, on one baseline. */
export interface SheetRow {
  cells: SheetCell[]
  /** Points left free above. */
  above?: number
  /** A thin line above it. */
  ruled?: boolean
  /** It stands at the top of each further page as well, as long as rows are `under` it. */
  heads?: boolean
  under?: boolean
  /** What a QR code above its text says. */
  qr?: string
}

interface Options {
  title: string
  author: string
  /** BCP 47. */
  locale: string
  direction: Direction
}

interface PlacedSheetRow {
  lines: Placed[]
  codes: PlacedCode[]
  height: number
  /** Where a thin line is drawn, from the top. */
  rule: number | null
}

/** A4 in PDF points (1/72 inch). */
const [WIDTH, HEIGHT] = [595.28, 841.89]
const MARGIN = 48
const INNER = WIDTH - 2 * MARGIN
/** As high as a page's rows may come to; below stands which page it is. */
const ROOM = HEIGHT - 2 * MARGIN - 12
const SIZE = 9
/** Between two columns. */
const GAP = 6
/** How many rows are set before others get their turn. */
const STRETCH = 8

/** Rows as a PDF of A4 pages; each says which of how many it is. */
export async function printedSheets(rows: readonly SheetRow[], options: Options): Promise<Buffer> {
  const { drawCode, drawLine, endPdf, newPdf, TextSetter } = await typesetting()
  const setter = new TextSetter(options.locale)
  const pages = await paged(rows, setter, options.direction)
  const pdf = newPdf(options)
  for (const [i, page] of pages.entries()) {
    pdf.addPage({ size: [WIDTH, HEIGHT], margin: 0 })
    for (const { lines, codes, rule, top } of page) {
      if (rule !== null) drawRule(pdf, MARGIN + top + rule)
      for (const code of codes) {
        drawCode(pdf, { ...code, x: MARGIN + code.x, y: MARGIN + top + code.y })
      }
      for (const line of lines) {
        drawLine(pdf, { ...line, x: MARGIN + line.x, y: MARGIN + top + line.y })
      }
      await nextTurn()
    }
    const foot = `${options.title} · ${i + 1} / ${pages.length}`
    const placed = await placeRow({ text: foot, centred: true, size: 7 }, setter, {
      direction: options.direction,
      inner: INNER
    })
    for (const line of placed.lines) {
      drawLine(pdf, { ...line, x: MARGIN + line.x, y: HEIGHT - MARGIN + line.y })
    }
  }
  return endPdf(pdf)
}

function drawRule(pdf: Pdf, y: number): void {
  pdf
    .lineWidth(0.5)
    .moveTo(MARGIN, y)
    .lineTo(WIDTH - MARGIN, y)
    .stroke('#999999')
  pdf.fill('black')
}

type Page = Array<PlacedSheetRow & { top: number }>

async function paged(
  rows: readonly SheetRow[],
  setter: TextSetter,
  direction: Direction
): Promise<Page[]> {
  const pages: Page[] = [[]]
  let filled = 0
  let head: PlacedSheetRow | null = null
  const put = (row: PlacedSheetRow): void => {
    pages.at(-1)?.push({ ...row, top: filled })
    filled += row.height
  }
  for (const [i, row] of rows.entries()) {
    const placed = await placeCells(row, setter, direction)
    if (row.heads === true) head = placed
    else if (row.under !== true) head = null
    for (const part of onPages(placed, ROOM - (head?.height ?? 0))) {
      if (filled > 0 && filled + part.height > ROOM) {
        pages.push([])
        filled = 0
        if (head !== null && row.heads !== true) put(head)
      }
      put(part)
    }
    if (i % STRETCH === 0) await nextTurn()
  }
  return pages
}

/** A row that is higher than a page, in as many parts as it takes. */
function onPages(row: PlacedSheetRow, most: number): PlacedSheetRow[] {
  if (row.height <= most) return [row]
  const parts = Math.ceil(row.height / most)
  return Array.from({ length: parts }, (_, i) => ({
    lines: row.lines
      .filter(({ y }) => Math.floor(y / most) === i)
      .map(line => ({ ...line, y: line.y - i * most })),
    codes: i === 0 ? row.codes : [],
    height: i === parts - 1 ? row.height - i * most : most,
    rule: i === 0 ? row.rule : null
  }))
}

async function placeCells(
  { cells, above = 0, ruled = false, qr }: SheetRow,
  setter: TextSetter,
  direction: Direction
): Promise<PlacedSheetRow> {
  if (qr !== undefined) {
    const text = cells[0]?.text ?? ''
    const row = { text, centred: true, size: 7, above, qr }
    return { ...(await placeRow(row, setter, { direction, inner: INNER })), rule: null }
  }
  const top = above + (ruled ? 4 : 0)
  const set = await Promise.all(
    cells.map(async cell => {
      const { text, from, to, atEnd = false, strong = false, size = SIZE } = cell
      const width = (to - from) * INNER - (to < 1 ? GAP : 0)
      const weight = strong ? 700 : 400
      // Figures run as the document does, texts their own way.
      const lines = await setter.lines(text, width / size, weight, atEnd ? direction : undefined)
      return { lines, start: from * INNER, width, size, atEnd }
    })
  )
  const ascent = Math.max(0, ...set.map(({ lines, size }) => (lines[0]?.ascent ?? 0) * size))
  const lines: Placed[] = []
  let height = top
  for (const cell of set) {
    let y = top
    for (const [i, line] of cell.lines.entries()) {
      const room = cell.width - line.width * cell.size
      const x = cell.start + (cell.atEnd ? room : 0)
      const baseline = y + (i === 0 ? ascent : line.ascent * cell.size)
      const wide = line.width * cell.size
      lines.push({
        line,
        x: direction === 'ltr' ? x : INNER - x - wide,
        y: baseline,
        size: cell.size
      })
      y = baseline + line.descent * cell.size
    }
    height = Math.max(height, y)
  }
  return { lines, codes: [], height, rule: ruled ? above + 1 : null }
}
