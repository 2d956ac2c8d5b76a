import { coreErrors, defineUseCase, formatMoney } from 'stoa/plugin'
import { catalogErrors } from '../errors.ts'
import { LabelsInput, type LabelTemplate, MOST_LABELS } from './input.ts'
import { stockOf } from './rules/stock.ts'
import { symbolOf, type SymbolText } from './rules/symbol.ts'
import { unitPriceOf } from './rules/unit-price.ts'
import { type LabelRow, labelRows } from './store.ts'
import { templateInForce } from './template-in-force.ts'
import type { LabelText, PrintedLabels } from './label.ts'

/** Of those that lack something so many are named. */
const NAMED = 20

export const printLabels = defineUseCase({
  name: 'catalog.print-labels',
  summary: 'Prints labels of variants, each as often as asked',
  permission: 'label.print',
  reads: true,
  input: LabelsInput,
  async run(ctx, { items, startAt, ...asked }): Promise<PrintedLabels> {
    const count = items.reduce((sum, { copies }) => sum + copies, 0)
    if (count > MOST_LABELS) throw catalogErrors['too-many-labels']({ count, limit: MOST_LABELS })
    const template = { ...templateInForce(ctx), ...asked }
    const ids = [...new Set(items.map(({ variantId }) => variantId))]
    const company = ctx.company()
    const rows = new Map(
      (await labelRows([ctx.tenantId, company.id, ids])).map(row => [row.variantId, row])
    )
    const symbols = template.labelLines.includes('symbol')
      ? symbolsOf([...rows.values()], template)
      : null
    const labels = items.map(({ variantId, copies }) => {
      const row = rows.get(variantId)
      if (row === undefined) throw coreErrors['not-found']({ what: 'variant' })
      const money = (minor: number): string => formatMoney(minor, company.currency, company.locale)
      return { text: textOf(row, money, symbols?.get(variantId) ?? null), copies }
    })
    const stock = stockOf(template.labelStock, {
      widthMm: template.labelWidthMm,
      heightMm: template.labelHeightMm
    })
    const { locale, name } = company
    return { labels, stock, template, startAt, locale, author: name }
  }
})

function textOf(
  row: LabelRow,
  money: (minor: number) => string,
  symbol: SymbolText | null
): LabelText {
  const each = unitPriceOf(row)
  const price = money(row.priceMinor)
  return {
    name: row.name,
    price: row.soldBy === 'piece' ? price : `${price} / ${row.soldBy}`,
    unitPrice: each === null ? null : `${money(each.minor)} / ${each.unit}`,
    sku: row.sku,
    symbol
  }
}

/** @throws catalog.variant-without-code, catalog.code-not-encodable */
function symbolsOf(
  rows: LabelRow[],
  { labelCode, labelSymbol }: LabelTemplate
): Map<string, SymbolText> {
  const without: string[] = []
  const symbols = new Map<string, SymbolText>()
  for (const { variantId, sku, barcode } of rows) {
    const code = labelCode === 'sku' ? sku : (barcode ?? (labelCode === 'barcode' ? null : sku))
    if (code === null) {
      without.push(sku)
      continue
    }
    const symbol: SymbolText | null =
      labelSymbol === 'qr' ? { kind: 'QR', text: code } : symbolOf(code)
    if (symbol === null) throw catalogErrors['code-not-encodable']({ code, sku })
    symbols.set(variantId, symbol)
  }
  if (without.length > 0) {
    const skus = without.slice(0, NAMED).join(', ')
    throw catalogErrors['variant-without-code']({ count: without.length, skus })
  }
  return symbols
}
