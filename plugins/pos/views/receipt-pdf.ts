import type { ReceiptView } from './receipt.ts'
import { receiptWords } from './receipt-words.ts'

/** 80 mm paper in PDF points (1/72 inch). */
const WIDTH = 226
const MARGIN = 12
const INNER = WIDTH - 2 * MARGIN
const SIZE = 8
/** The built-in Helvetica knows WinAnsi only; what it cannot show would come out as noise. */
const printable = (value: string): string => value.replace(/[\u2212]/g, '-').replace(/[\u00a0\u202f]/g, ' ').replace(/[^\u0020-\u007e\u00a1-\u00ff\u20ac\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]/g, '?')

/** The receipt as a PDF as long as it needs to be. */
export async function receiptPdf (receipt: ReceiptView): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const { document, seller, printed } = receipt
  const words = receiptWords(receipt.locale)
  const height = 170 + printed.lines.reduce((sum, l) => sum + 22 + Math.floor(l.text.length / 30) * 10, 0) + printed.sums.length * 12 +
    Math.ceil((receipt.header.length + receipt.footer.length) / 40) * 12
  const pdf = new PDFDocument({ size: [WIDTH, height], margin: MARGIN, info: { Title: `${receipt.title} ${document.number}`, Author: seller.company } })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject)
  })
  const centred = (value: string | null, size = SIZE): void => { if (value) pdf.fontSize(size).text(printable(value), { align: 'center', width: INNER }) }
  const pair = (left: string, right: string): void => {
    const y = pdf.y
    pdf.fontSize(SIZE).text(printable(right), MARGIN, y, { align: 'right', width: INNER })
    pdf.text(printable(left), MARGIN, y, { width: INNER - 70 })
  }

  pdf.font('Helvetica-Bold')
  centred(seller.company, 11)
  pdf.font('Helvetica')
  centred(seller.shop === seller.company ? null : seller.shop)
  centred(seller.address)
  centred(seller.taxNumber && `${words.taxNumber} ${seller.taxNumber}`)
  centred(receipt.header)
  pdf.moveDown(0.5)
  pair(`${receipt.title} ${words.number} ${document.number}`, printed.occurredAt)
  pdf.moveDown(0.5)
  for (const line of printed.lines) {
    pair(line.text, line.amount)
    pdf.fontSize(SIZE - 1).text(printable(line.detail), MARGIN, pdf.y, { width: INNER })
  }
  pdf.moveDown(0.5)
  for (const sum of printed.sums) {
    pdf.font(sum.strong ? 'Helvetica-Bold' : 'Helvetica')
    pair(sum.text, sum.amount)
  }
  pdf.moveDown(0.5)
  pdf.font('Helvetica')
  pdf.x = MARGIN
  centred(receipt.footer)
  pdf.end()
  return done
}
