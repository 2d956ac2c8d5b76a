import type { PaperRow } from 'stoa/plugin'
import type { ReceiptView } from './view.ts'
import { receiptWords } from './words.ts'

/** What stands on a receipt's paper, from top to bottom, whatever prints it. */
export function rowsOf(receipt: ReceiptView): PaperRow[] {
  const { document, seller, locale, title, header, footer, printed } = receipt
  const words = receiptWords(locale)
  const centred = (text: string | null, more: Partial<PaperRow> = {}): PaperRow[] =>
    text ? [{ text, centred: true, ...more }] : []
  return [
    ...centred(seller.company, { strong: true, size: 11 }),
    ...centred(seller.shop === seller.company ? null : seller.shop),
    ...centred(seller.address),
    ...centred(seller.taxNumber && `${words.taxNumber} ${seller.taxNumber}`),
    ...centred(header),
    ...centred(printed.copy, { strong: true, above: 6 }),
    { text: `${title} ${words.number} ${document.number}`, amount: printed.occurredAt, above: 6 },
    ...(printed.orderFor === null ? [] : [{ text: printed.orderFor, strong: true }]),
    ...printed.fields.map(text => ({ text })),
    ...printed.lines.flatMap(({ text, detail, amount, fields }, i): PaperRow[] => [
      { text, amount, above: i === 0 ? 6 : 1 },
      ...(detail === '' ? [] : [{ text: detail, size: 7 }]),
      ...fields.map((field): PaperRow => ({ text: field, size: 7 }))
    ]),
    ...printed.sums.map(({ text, amount, strong }, i): PaperRow => ({
      text,
      amount,
      strong,
      above: i === 0 ? 6 : 0
    })),
    ...centred(footer, { above: 6 }),
    ...(printed.qr === null
      ? []
      : [{ text: printed.qr.caption, centred: true, size: 7, above: 6, qr: printed.qr.text }])
  ]
}
