import type { ReceiptView } from './view.ts'
import { directionOf, receiptWords } from './words.ts'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}
const text = (value: string): string => value.replace(/[&<>"']/g, c => ENTITIES[c] as string)
/**
 * A text that runs its own way (a name in another script than the receipt's) and leaves its
 * neighbours where they are.
 */
const bdi = (value: string): string => `<bdi>${text(value)}</bdi>`
const row = (name: string, amount: string, strong = false): string =>
  `<tr${strong ? ' class="strong"' : ''}><td>${bdi(name)}</td><td>${text(amount)}</td></tr>`

/** The receipt as one self-contained page, as wide as a till roll. */
export function receiptHtml(receipt: ReceiptView): string {
  const { document, seller, printed } = receipt
  const words = receiptWords(receipt.locale)
  const paragraph = (value: string | null): string =>
    value ? `<p dir="auto">${text(value)}</p>` : ''
  return `<!doctype html>
<html lang="${text(receipt.locale)}" dir="${directionOf(receipt.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(`${receipt.title} ${document.number}`)}</title>
<style>body{font:14px/1.4 system-ui,sans-serif;max-width:22em;margin:1em auto;padding:0 1em}h1{font-size:1.2em;margin:0}p{margin:.2em 0}table{width:100%;border-collapse:collapse;margin:.6em 0}td:last-child{text-align:end;white-space:nowrap}small{color:#555}.strong{font-weight:bold;border-top:1px solid}</style></head>
<body><h1 dir="auto">${text(seller.company)}</h1>${paragraph(seller.shop === seller.company ? null : seller.shop)}${paragraph(seller.address)}${paragraph(seller.taxNumber && `${words.taxNumber} ${seller.taxNumber}`)}${paragraph(receipt.header)}
<p><bdi><b>${text(receipt.title)}</b> ${text(`${words.number} ${document.number}`)}</bdi><br>${text(printed.occurredAt)}</p>${paragraph(printed.orderFor)}
<table>${printed.lines.map(l => `<tr><td>${bdi(l.text)}<br><small>${text(l.detail)}</small></td><td>${text(l.amount)}</td></tr>`).join('')}</table>
<table>${printed.sums.map(s => row(s.text, s.amount, s.strong)).join('')}</table>${paragraph(receipt.footer)}</body></html>`
}
