import type { Row } from './print/roll.ts'
import type { ReceiptView } from './view.ts'
import { directionOf, receiptWords } from './words.ts'

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

function rowsOf({ document, seller, locale, title, header, footer, printed }: ReceiptView): Row[] {
  const words = receiptWords(locale)
  const centred = (text: string | null, more: Partial<Row> = {}): Row[] =>
    text ? [{ text, centred: true, ...more }] : []
  return [
    ...centred(seller.company, { strong: true, size: 11 }),
    ...centred(seller.shop === seller.company ? null : seller.shop),
    ...centred(seller.address),
    ...centred(seller.taxNumber && `${words.taxNumber} ${seller.taxNumber}`),
    ...centred(header),
    { text: `${title} ${words.number} ${document.number}`, amount: printed.occurredAt, above: 6 },
    ...(printed.orderFor === null ? [] : [{ text: printed.orderFor, strong: true }]),
    ...printed.lines.flatMap(({ text, detail, amount }, i): Row[] => [
      { text, amount, above: i === 0 ? 6 : 1 },
      { text: detail, size: 7 }
    ]),
    ...printed.sums.map(({ text, amount, strong }, i): Row => ({
      text,
      amount,
      strong,
      above: i === 0 ? 6 : 0
    })),
    ...centred(footer, { above: 6 })
  ]
}
