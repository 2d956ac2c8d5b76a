import { rowsOf } from './rows.ts'
import type { ReceiptView } from './view.ts'
import { directionOf } from 'stoa/plugin'

/** The receipt as a PDF for 80 mm paper, as long as it needs to be. */
export async function receiptPdf(receipt: ReceiptView): Promise<Buffer> {
  // Fonts and all that sets them are loaded when the first receipt is printed.
  const { printedRoll } = await import('./print/roll.ts')
  const { document, seller, locale, title } = receipt
  return printedRoll(rowsOf(receipt), {
    title: `${title} ${document.number}`,
    author: seller.company,
    locale,
    direction: directionOf(locale)
  })
}
