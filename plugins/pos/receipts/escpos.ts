import type { Lettering, PaperWidth } from '../../../contracts/slips.ts'
import { rowsOf } from './rows.ts'
import type { ReceiptView } from './view.ts'
import { directionOf } from 'stoa/plugin'

export interface ForPrinter {
  receipt: ReceiptView
  width: PaperWidth
  lettering: Lettering
  opensDrawer: boolean
}

/** The receipt as the bytes that a printer on a till's roll takes. */
export async function receiptEscpos({ receipt, ...print }: ForPrinter): Promise<Buffer> {
  // Fonts and what encodes for printers are loaded when the first receipt is printed.
  const { encodeReceipt } = await import('./escpos/encode-receipt.ts')
  const { locale } = receipt
  return encodeReceipt(rowsOf(receipt), { ...print, locale, direction: directionOf(locale) })
}
