import { defineUseCase, demandRow, formatMoney, Id, Input } from 'stoa/plugin'
import { storedDocument } from '../documents/stored-document.ts'
import { type DocumentView, storedView } from '../documents/view.ts'
import { PosSettings } from '../settings.ts'
import { type ReceiptView } from './view.ts'
import { receiptWords } from './words.ts'

export const getReceipt = defineUseCase({
  name: 'pos.get-receipt',
  summary: 'The receipt of a sale, refund or void',
  permission: 'sale.read',
  reads: true,
  input: Input({ saleId: Id }),
  async run(ctx, { saleId }): Promise<ReceiptView> {
    const document = handedOut(
      storedView(ctx, await storedDocument(ctx, saleId, ['sale', 'refund', 'void']))
    )
    if (document.kind !== 'sale') ctx.demand('refund.read')
    await demandRow(ctx, document.kind === 'sale' ? 'sale.read' : 'refund.read', saleId)
    const company = ctx.company()
    const shop = ctx.shop(document.shopId)
    const { receiptHeader, receiptFooter } = ctx.settings(PosSettings, shop.id)
    const words = receiptWords(company.locale)
    const money = (amount: number) => formatMoney(amount, document.currency, company.locale)
    const sum = (text: string, amount: number, strong = false) => ({
      text,
      amount: money(amount),
      strong
    })
    return {
      document,
      seller: {
        company: company.name,
        taxNumber: company.taxNumber,
        shop: shop.name,
        address: shop.address
      },
      locale: company.locale,
      timeZone: shop.timeZone,
      title: words[document.kind],
      header: receiptHeader,
      footer: receiptFooter,
      printed: {
        orderFor: orderForOf(document, words),
        occurredAt: new Intl.DateTimeFormat(company.locale, {
          dateStyle: 'medium',
          timeStyle: 'short',
          timeZone: shop.timeZone
        }).format(new Date(document.occurredAt)),
        lines: document.lines.map(l => ({
          text: l.name,
          detail: `${l.quantity} × ${money(l.unitPriceMinor)}${l.discountMinor > 0 ? `  ${money(-l.discountMinor)}` : ''}`,
          amount: money(l.totalMinor)
        })),
        sums: [
          ...(document.discountMinor > 0 ? [sum(words.discount, -document.discountMinor)] : []),
          ...document.taxes
            .filter(t => t.taxMinor !== 0)
            .map(t => sum(`${words.tax} ${t.code} ${t.ratePpm / 10_000} %`, t.taxMinor)),
          sum(words.total, document.totalMinor, true),
          ...(document.roundingMinor !== 0 ? [sum(words.rounding, document.roundingMinor)] : []),
          ...document.tenders.map(t => sum(words[t.type as 'cash'] ?? t.type, t.amountMinor)),
          ...(document.changeMinor > 0 ? [sum(words.change, document.changeMinor)] : [])
        ]
      }
    }
  }
})

/** «Dine-in · Table 4» */
function orderForOf(
  { orderType, ticketName }: DocumentView,
  words: ReturnType<typeof receiptWords>
): string | null {
  const parts = [orderType === null ? null : words[orderType], ticketName]
  return parts.filter(part => part !== null).join(' · ') || null
}

/**
 * A receipt is for the customer's eyes: what the goods cost the shop is not on it, whoever prints
 * it.
 */
const handedOut = (document: DocumentView): DocumentView => ({
  ...document,
  lines: document.lines.map(({ costMinor: _, ...line }) => line)
})
