import { qrSquares } from '../qr-code.ts'
import type { Placed, PlacedCode } from './placed.ts'
import type { TextLine, TextSetter } from './set-text.ts'
import type { Direction } from './typefaces.ts'

/** One thing printed under the other. */
export interface PaperRow {
  text: string
  /** At the other end of the line; what it is for is broken into lines beside it. */
  amount?: string
  centred?: boolean
  strong?: boolean
  /** In points, 8 unless said otherwise. */
  size?: number
  /** Points left free above. */
  above?: number
  /** What a QR code in the middle says; the text stands below it. */
  qr?: string
}

export interface PlacedRow {
  lines: Placed[]
  codes: PlacedCode[]
  height: number
}

const BETWEEN = 8
/** Of a row's text in points, unless it says otherwise. */
export const ROW_SIZE = 8
/** An amount wider than this share of the line gets a line of its own. */
const WIDEST_AMOUNT = 0.6
/** How wide a QR code is at least, with the edge that it needs: a phone reads it at arm's length. */
const CODE = 84
const EDGE = 4

/**
 * What of a row stands where, measured from its top and from the edge of the print.
 * @param options.inner how wide a line may be, in points
 * @param options.step a QR code's squares come out in steps of so much, e.g. of a printer's dots
 */
export async function placeRow(
  row: PaperRow,
  setter: TextSetter,
  { direction, inner, step = 0 }: { direction: Direction; inner: number; step?: number }
): Promise<PlacedRow> {
  const { text, amount, centred = false, strong = false, size = ROW_SIZE, above = 0, qr } = row
  const weight = strong ? 700 : 400
  const lines: Placed[] = []
  /** @returns where the next line begins */
  const put = (
    line: TextLine,
    scope: 'start' | 'end' | 'middle',
    top: number,
    ascent = line.ascent
  ): number => {
    const room = inner - line.width * size
    const x =
      scope === 'middle' ? room / 2 : (scope === 'start') === (direction === 'ltr') ? 0 : room
    lines.push({ line, x, y: top + ascent * size, size })
    return top + (ascent + line.descent) * size
  }
  const codes = qr === undefined ? [] : [await placeCode(qr, above, inner, step)]
  const top = codes.reduce((_, { squares, square, y }) => y + (squares.size + EDGE) * square, above)
  const sums = amount === undefined ? [] : await setter.lines(amount, Infinity, weight, direction)
  const widest = Math.max(0, ...sums.map(line => line.width * size))
  const beside = widest <= inner * WIDEST_AMOUNT
  const words = await setter.lines(
    text,
    (inner - (widest > 0 && beside ? widest + BETWEEN : 0)) / size,
    weight
  )
  // The text's first line and its amount stand on one baseline, whatever their scripts.
  const ascent = beside ? Math.max(words[0]?.ascent ?? 0, sums[0]?.ascent ?? 0) : undefined
  let foot = top
  for (const [i, line] of words.entries()) {
    foot = put(line, centred ? 'middle' : 'start', foot, i === 0 ? ascent : undefined)
  }
  let footOfSums = beside ? top : foot
  for (const [i, line] of sums.entries()) {
    footOfSums = put(line, 'end', footOfSums, i === 0 ? ascent : undefined)
  }
  return { lines, codes, height: Math.max(foot, footOfSums) }
}

async function placeCode(
  text: string,
  above: number,
  inner: number,
  step: number
): Promise<PlacedCode> {
  const squares = await qrSquares(text)
  const across = squares.size + 2 * EDGE
  const exact = CODE / across
  const most = inner / across
  const square =
    step === 0 ? exact : Math.min(Math.ceil(exact / step), Math.floor(most / step)) * step
  return { squares, x: (inner - squares.size * square) / 2, y: above + EDGE * square, square }
}
