import { directionOf, qrImages } from 'stoa/plugin'
import { bdi, text } from '../../receipts/print/markup.ts'
import type { InvoiceView } from '../view.ts'
import { paperOf, type InvoicePaper } from './paper.ts'

const STYLE =
  '@page{size:A4;margin:16mm}body{font:14px/1.45 system-ui,sans-serif;color:#111;background:#fff;max-width:52em;margin:1.5em auto;padding:0 1em}h1{font-size:1.6em;margin:0}p{margin:.1em 0;overflow-wrap:anywhere}header,.parties{display:flex;flex-wrap:wrap;gap:1em 2em;justify-content:space-between}.parties{margin:1.5em 0}.parties section{flex:1 1 16em}h2{font-size:.85em;font-weight:normal;color:#555;margin:0}dl{display:grid;grid-template-columns:auto auto;gap:.1em 1em;margin:0}dt{color:#555}dd{margin:0;text-align:end}table{width:100%;border-collapse:collapse;margin:1em 0}th{font-size:.85em;font-weight:normal;color:#555;text-align:end;border-bottom:1px solid #999;padding:.2em .4em}td{text-align:end;vertical-align:top;padding:.3em .4em;border-bottom:1px solid #ddd}th:first-child,td:first-child{text-align:start;padding-inline-start:0}th:last-child,td:last-child{padding-inline-end:0}td{white-space:nowrap}td:first-child{white-space:normal;overflow-wrap:anywhere}small{color:#555}tr{break-inside:avoid}.sums{display:flex;flex-wrap:wrap;gap:0 3em;align-items:start}.sums table{flex:1 1 18em;width:auto}.strong td{font-weight:bold;border-top:1px solid #111}.texts{margin-top:1.5em;font-size:.9em;white-space:pre-line}.code{text-align:center;margin-top:1em}.code svg{width:9em}@media(max-width:40em){.lines thead{display:none}.lines tr{display:grid;grid-template-columns:1fr auto auto;border-bottom:1px solid #ddd}.lines td{border:0}.lines td:first-child{grid-column:1/-1}.lines td:nth-child(4),.lines td:nth-child(5){display:none}}'

/** The invoice as one self-contained page for A4 paper. */
export async function invoiceHtml(invoice: InvoiceView): Promise<string> {
  const paper = paperOf(invoice)
  const { locale, title, number } = paper
  return `<!doctype html>
<html lang="${text(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light">
<title>${text(`${title} ${number}`)}</title>
<style>${STYLE}</style></head>
<body><header><h1>${bdi(title)}</h1><dl>${paper.head.map(([label, value]) => `<dt>${bdi(label)}</dt><dd>${bdi(value)}</dd>`).join('')}</dl></header>
<div class="parties">${paper.parties.map(partyOf).join('')}</div>
<table class="lines"><thead><tr>${paper.columns.map(title => `<th>${bdi(title)}</th>`).join('')}</tr></thead><tbody>${paper.lines.map(lineOf).join('')}</tbody></table>
<div class="sums">${taxesOf(paper)}<table>${paper.sums.map(sumOf).join('')}</table></div>
<div class="texts">${paper.texts.map(paragraph).join('')}</div>${await codeOf(paper)}</body></html>`
}

const paragraph = (value: string): string => `<p dir="auto">${text(value)}</p>`

const partyOf = ({ title, name, lines }: InvoicePaper['parties'][number]): string =>
  `<section><h2>${bdi(title)}</h2><p><b>${bdi(name)}</b></p>${lines.map(line => `<p>${bdi(line)}</p>`).join('')}</section>`

const lineOf = ({ name, detail, figures }: InvoicePaper['lines'][number]): string =>
  `<tr><td>${bdi(name)}<br><small>${bdi(detail)}</small></td>${figures.map(figure => `<td>${bdi(figure)}</td>`).join('')}</tr>`

const sumOf = ({ text: label, amount, strong }: InvoicePaper['sums'][number]): string =>
  `<tr${strong ? ' class="strong"' : ''}><td>${bdi(label)}</td><td>${bdi(amount)}</td></tr>`

function taxesOf({ taxColumns, taxes }: InvoicePaper): string {
  if (taxes.length === 0) return ''
  const rows = taxes.map(cells => `<tr>${cells.map(cell => `<td>${bdi(cell)}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${taxColumns.map(title => `<th>${bdi(title)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

async function codeOf({ qr }: InvoicePaper): Promise<string> {
  if (qr === null) return ''
  return `<div class="code">${(await qrImages(qr.text)).svg}<br><small dir="auto">${text(qr.caption)}</small></div>`
}
