import { directionOf, qrImages } from 'stoa/plugin'
import { bdi, text } from './print/markup.ts'
import type { ReceiptView } from './view.ts'
import { receiptWords } from './words.ts'

const row = (name: string, amount: string, strong = false): string =>
  `<tr${strong ? ' class="strong"' : ''}><td>${bdi(name)}</td><td>${text(amount)}</td></tr>`
const paragraph = (value: string | null): string =>
  value ? `<p dir="auto">${text(value)}</p>` : ''

const STYLE =
  'body{font:14px/1.4 system-ui,sans-serif;max-width:22em;margin:1em auto;padding:0 1em}h1{font-size:1.2em;margin:0}p{margin:.2em 0}table{width:100%;border-collapse:collapse;margin:.6em 0}td:last-child{text-align:end;white-space:nowrap}small{color:#555}.strong{font-weight:bold;border-top:1px solid}.code{text-align:center;margin-top:1em}.code svg{width:10em}.keep{margin-top:1.5em}.keep a{display:block;padding:.8em;border:1px solid;border-radius:.5em;color:inherit;text-align:center;text-decoration:none;font-weight:bold}@media print{.keep{display:none}}'

/** The receipt as one self-contained page, as wide as a till roll. */
export const receiptHtml = async (receipt: ReceiptView): Promise<string> =>
  page(receipt, { body: await codeOf(receipt) })

/** The same for whoever has its public address: with the PDF, and for no search engine. */
export const receiptPage = (receipt: ReceiptView): string =>
  page(receipt, {
    head: '<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">',
    body: `<p class="keep"><a href="receipt.pdf" download>${text(receiptWords(receipt.locale).download)}</a></p>`
  })

function page(receipt: ReceiptView, more: { head?: string; body: string }): string {
  const { document, seller, printed } = receipt
  const words = receiptWords(receipt.locale)
  const copy = printed.copy === null ? '' : `<p dir="auto"><b>${text(printed.copy)}</b></p>`
  return `<!doctype html>
<html lang="${text(receipt.locale)}" dir="${directionOf(receipt.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${more.head ?? ''}
<title>${text(`${receipt.title} ${document.number}`)}</title>
<style>${STYLE}</style></head>
<body><h1 dir="auto">${text(seller.company)}</h1>${paragraph(seller.shop === seller.company ? null : seller.shop)}${paragraph(seller.address)}${paragraph(seller.taxNumber && `${words.taxNumber} ${seller.taxNumber}`)}${paragraph(receipt.header)}${copy}
<p><bdi><b>${text(receipt.title)}</b> ${text(`${words.number} ${document.number}`)}</bdi><br>${text(printed.occurredAt)}</p>${paragraph(printed.orderFor)}${printed.fields.map(paragraph).join('')}
<table>${printed.lines.map(lineOf).join('')}</table>
<table>${printed.sums.map(s => row(s.text, s.amount, s.strong)).join('')}</table>${paragraph(receipt.footer)}${more.body}</body></html>`
}

const lineOf = (line: ReceiptView['printed']['lines'][number]): string => {
  const detail = line.detail === '' ? '' : `<br><small>${text(line.detail)}</small>`
  const fields = line.fields.map(field => `<br><small dir="auto">${text(field)}</small>`).join('')
  return `<tr><td>${bdi(line.text)}${detail}${fields}</td><td>${text(line.amount)}</td></tr>`
}

async function codeOf({ printed: { qr } }: ReceiptView): Promise<string> {
  if (qr === null) return ''
  return `<div class="code">${(await qrImages(qr.text)).svg}<br><small dir="auto">${text(qr.caption)}</small></div>`
}
