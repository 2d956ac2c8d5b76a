import { setImmediate as nextTurn } from 'node:timers/promises'
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { type Direction, type Dots, typesetting, type PaperRow, ROW_SIZE } from 'stoa/plugin'
import type { Lettering, PaperWidth } from '../../../../contracts/slips.ts'
import { drawRow } from '../print/draw-row.ts'
import { CODE_PAGES, inLetters, wrapped } from './letters.ts'

interface Print {
  width: PaperWidth
  lettering: Lettering
  /** BCP 47. */
  locale: string
  direction: Direction
  /** Whether the drawer beneath the printer is opened. */
  opensDrawer: boolean
}

/** At 203 dots an inch; a letter is 12 dots wide. */
const PAPERS = { 58: { dots: 384, columns: 32 }, 80: { dots: 576, columns: 48 } }
/** So that letters of pictures are as large as the printer's own, which are 24 dots high. */
const DOTS_PER_POINT = 2.75
/** Printers keep a picture whole until it is printed, and some keep little. A multiple of 8. */
const HIGHEST_PICTURE = 256
const FEED_BEFORE_CUT = 4
const LARGE = 10
/** Points above a row from which on a printer leaves a line free. */
const A_LINE = 5
/** An amount wider than this share of the line gets a line of its own. */
const WIDEST_AMOUNT = 0.6
/** How many rows are set before others get their turn. */
const STRETCH = 8

/**
 * Rows as ESC/POS, which nearly every receipt printer speaks: in the printer's own letters where its
 * code pages have them, else as a picture of the row.
 */
export async function encodeReceipt(rows: PaperRow[], print: Print): Promise<Buffer> {
  const { dots, columns } = PAPERS[print.width]
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    imageMode: 'raster',
    codepageMapping: 'epson',
    codepageCandidates: [...CODE_PAGES],
    feedBeforeCut: FEED_BEFORE_CUT,
    feedAfterBlock: false,
    newline: '\n'
  })
  encoder.initialize().codepage('auto')
  const { TextSetter } = await typesetting()
  const setter = new TextSetter(print.locale)
  // From right to left a printer's own letters stand on the wrong side.
  const inText = print.lettering === 'text' && print.direction === 'ltr'
  for (const [i, row] of rows.entries()) {
    if (!(inText && putText(encoder, row, columns))) {
      const { direction } = print
      putPicture(encoder, await drawRow(row, setter, { direction, dots, perPoint: DOTS_PER_POINT }))
    }
    if (i % STRETCH === 0) await nextTurn()
  }
  if (print.opensDrawer) encoder.pulse()
  return Buffer.from(encoder.cut('partial').encode())
}

/** @returns false when the printer has no letters for it; then nothing was put */
function putText(encoder: ReceiptPrinterEncoder, row: PaperRow, columns: number): boolean {
  if (row.qr !== undefined) return false
  const paragraphs = row.text.split(/\r\n|\r|\n/).map(inLetters)
  const amount = inLetters(row.amount ?? '')
  if (amount === null || paragraphs.includes(null)) return false
  if ((row.above ?? 0) >= A_LINE) encoder.newline()
  encoder.bold(row.strong === true)
  if ((row.size ?? ROW_SIZE) >= LARGE) encoder.height(2)
  for (const line of linesOf(row, paragraphs as string[], amount, columns)) encoder.line(line)
  encoder.height(1).bold(false)
  return true
}

function linesOf(
  { centred = false }: PaperRow,
  paragraphs: string[],
  amount: string,
  columns: number
): string[] {
  const isBeside = amount.length <= columns * WIDEST_AMOUNT
  const room = amount !== '' && isBeside ? columns - amount.length - 1 : columns
  const lines = paragraphs.flatMap(paragraph => wrapped(paragraph, room))
  if (centred) return lines.map(line => ' '.repeat((columns - line.length) / 2) + line)
  if (amount === '') return lines
  if (!isBeside) return [...lines, ...wrapped(amount, columns).map(s => s.padStart(columns))]
  return lines.map((line, i) => (i === 0 ? line.padEnd(columns - amount.length) + amount : line))
}

function putPicture(encoder: ReceiptPrinterEncoder, { width, height, black }: Dots): void {
  for (let top = 0; top < height; top += HIGHEST_PICTURE) {
    const rows = Math.min(HIGHEST_PICTURE, Math.ceil((height - top) / 8) * 8)
    const data = new Uint8ClampedArray(width * rows * 4).fill(255)
    for (const [i, ink] of black.subarray(top * width, (top + rows) * width).entries()) {
      if (ink === 1) data.fill(0, i * 4, i * 4 + 3)
    }
    encoder.image({ width, height: rows, data }, { algorithm: 'threshold', width, height: rows })
  }
}
