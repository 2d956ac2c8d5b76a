import { buffer } from 'node:stream/consumers'
import { setImmediate as nextTurn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { TextSetter, type Line } from './set-text.ts'
import type { Direction } from './typefaces.ts'

/** One thing printed under the other. */
export interface Row {
  text: string
  /** At the other end of the line; what it is for is broken into lines beside it. */
  amount?: string
  centred?: boolean
  strong?: boolean
  /** In points, 8 unless said otherwise. */
  size?: number
  /** Points left free above. */
  above?: number
}

interface Roll {
  title: string
  author: string
  /** BCP 47. */ locale: string
  direction: Direction
}

/** A line at its place: points from the left, and the baseline from the top of the page. */
interface Placed {
  line: Line
  x: number
  y: number
  size: number
}

/** 80 mm paper in PDF points (1/72 inch). */
const WIDTH = 226
const MARGIN = 12
const INNER = WIDTH - 2 * MARGIN
const BETWEEN = 8
const SIZE = 8
/** Viewers show no page that is higher than 200 inches. */
const HIGHEST = 14_000
/** An amount wider than this share of the line gets a line of its own. */
const WIDEST_AMOUNT = 0.6
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
  for (const { lines, height } of pages) {
    pdf.addPage({ size: [WIDTH, height], margin: 0 })
    for (const [i, placed] of lines.entries()) {
      draw(pdf, placed)
      if (i % (STRETCH * 4) === 0) await nextTurn()
    }
  }
  pdf.end()
  return buffer(pdf)
}

async function paged(
  rows: Row[],
  setter: TextSetter,
  direction: Direction
): Promise<Array<{ lines: Placed[]; height: number }>> {
  const pages = [{ lines: [] as Placed[], height: MARGIN }]
  for (const [i, row] of rows.entries()) {
    const { lines, height } = await placed(row, setter, direction)
    let page = pages.at(-1) as (typeof pages)[number]
    if (page.height + height > HIGHEST) pages.push((page = { lines: [], height: MARGIN }))
    for (const line of lines) page.lines.push({ ...line, y: page.height + line.y })
    page.height += height
    if (i % STRETCH === 0) await nextTurn()
  }
  return pages.map(page => ({ ...page, height: page.height + MARGIN }))
}

/** The lines of a row, measured from its top. */
async function placed(
  { text, amount, centred = false, strong = false, size = SIZE, above = 0 }: Row,
  setter: TextSetter,
  direction: Direction
): Promise<{ lines: Placed[]; height: number }> {
  const weight = strong ? 700 : 400
  const lines: Placed[] = []
  /** @returns where the next line begins */
  const put = (
    line: Line,
    scope: 'start' | 'end' | 'middle',
    top: number,
    ascent = line.ascent
  ): number => {
    const room = INNER - line.width * size
    const x =
      scope === 'middle' ? room / 2 : (scope === 'start') === (direction === 'ltr') ? 0 : room
    lines.push({ line, x: MARGIN + x, y: top + ascent * size, size })
    return top + (ascent + line.descent) * size
  }
  const sums = amount === undefined ? [] : await setter.lines(amount, Infinity, weight, direction)
  const widest = Math.max(0, ...sums.map(line => line.width * size))
  const beside = widest <= INNER * WIDEST_AMOUNT
  const words = await setter.lines(
    text,
    (INNER - (widest > 0 && beside ? widest + BETWEEN : 0)) / size,
    weight
  )
  // The text's first line and its amount stand on one baseline, whatever their scripts.
  const ascent = beside ? Math.max(words[0]?.ascent ?? 0, sums[0]?.ascent ?? 0) : undefined
  let foot = above
  for (const [i, line] of words.entries()) {
    foot = put(line, centred ? 'middle' : 'start', foot, i === 0 ? ascent : undefined)
  }
  let footOfSums = beside ? above : foot
  for (const [i, line] of sums.entries()) {
    footOfSums = put(line, 'end', footOfSums, i === 0 ? ascent : undefined)
  }
  return { lines, height: Math.max(foot, footOfSums) }
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
