import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import type { Placed, PlacedCode } from './placed.ts'

export type Pdf = InstanceType<typeof PDFDocument>

/** A PDF without a page yet. @param locale BCP 47 */
export const newPdf = (file: { title: string; author: string; locale: string }): Pdf =>
  new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    lang: file.locale,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: file.title, Author: file.author }
  })

/** The whole file. */
export function endPdf(pdf: Pdf): Promise<Buffer> {
  pdf.end()
  return buffer(pdf)
}

/** A QR code, square by square. */
export function drawCode(pdf: Pdf, { squares, x, y, square }: PlacedCode): void {
  for (let row = 0; row < squares.size; row++) {
    for (let column = 0; column < squares.size; column++) {
      if (squares.isDark(column, row)) {
        pdf.rect(x + column * square, y + row * square, square, square)
      }
    }
  }
  pdf.fill('black')
}

/** A line as it was set: pdfkit sets nothing by itself. */
export function drawLine(pdf: Pdf, { line, x, y, size }: Placed): void {
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
