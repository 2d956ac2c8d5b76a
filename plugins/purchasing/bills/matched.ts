import { type Context, parseQuantity, statement } from 'stoa/plugin'
import { milliOf } from '../costs/store.ts'
import { PurchasingSettings } from '../settings.ts'
import { milliText } from '../stock-value/store.ts'
import { factsOf } from '../supplier-goods/facts.ts'
import { differs, type Match, matchLine } from './rules/match.ts'
import type { BillLineView, BillRow } from './view.ts'

interface LineRow {
  line_no: number
  description: string | null
  net_minor: number
  tax_ppm: number
  tax_minor: number
  receipt_id: string | null
  receipt_line_no: number | null
  quantity: string | null
  difference_minor: number | null
  excess: string | null
  receipt_number: string | null
  variant_id: string | null
  received: string | null
  cost_minor: number | null
  order_number: string | null
  order_currency: string | null
  order_rate: string | null
  ordered: string | null
  billed_before: string | null
}

// Billed before: by bills that were approved, this one aside.
const linesOf = statement<LineRow>(
  'purchasing.bill-lines',
  `
  SELECT l.line_no, l.description, l.net_minor, l.tax_ppm, l.tax_minor, l.receipt_id, l.receipt_line_no, l.quantity, l.difference_minor, l.excess,
    r.number AS receipt_number, g.variant_id, g.quantity AS received, g.cost_minor, o.number AS order_number, o.currency AS order_currency, o.rate AS order_rate, w.quantity AS ordered,
    (SELECT sum(x.quantity) FROM purchasing_bill_line x JOIN purchasing_bill b ON b.tenant_id = $1 AND b.id = x.bill_id
      WHERE x.tenant_id = $1 AND x.receipt_id = l.receipt_id AND x.receipt_line_no = l.receipt_line_no AND x.bill_id <> $2 AND b.state IN ('approved', 'partly-paid', 'paid')) AS billed_before
  FROM purchasing_bill_line l
  LEFT JOIN purchasing_receipt r ON r.tenant_id = $1 AND r.id = l.receipt_id
  LEFT JOIN purchasing_receipt_line g ON g.tenant_id = $1 AND g.receipt_id = l.receipt_id AND g.line_no = l.receipt_line_no
  LEFT JOIN purchasing_order o ON o.tenant_id = $1 AND o.id = r.order_id
  LEFT JOIN purchasing_order_line w ON w.tenant_id = $1 AND w.order_id = r.order_id AND w.line_no = g.order_line_no
  WHERE l.tenant_id = $1 AND l.bill_id = $2 ORDER BY l.line_no`
)

const text = (quantity: string | null): string | null =>
  quantity === null ? null : milliText(milliOf(quantity))

/**
 * Lines of a bill against what was ordered and received. Of one that was approved the differences are
 * those that were accepted then.
 */
export async function matchedLines(ctx: Context, bill: BillRow): Promise<BillLineView[]> {
  const rows = await linesOf([ctx.tenantId, bill.id])
  const facts = await factsOf(
    ctx,
    rows.flatMap(row => (row.variant_id === null ? [] : [row.variant_id]))
  )
  const { billToleranceMinor } = ctx.settings(PurchasingSettings)
  const above = new Map<string, number>()
  return rows.map(row => {
    const key = `${row.receipt_id} ${row.receipt_line_no}`
    const before = parseQuantity(row.billed_before ?? '0') + (above.get(key) ?? 0)
    const now = matchOf(ctx, bill, row, before)
    if (row.quantity !== null) {
      above.set(key, (above.get(key) ?? 0) + parseQuantity(row.quantity))
    }
    const isFrozen = bill.approved_at !== null
    const match =
      isFrozen && now !== null
        ? {
            expectedMinor: now.expectedMinor + now.differenceMinor - (row.difference_minor ?? 0),
            differenceMinor: row.difference_minor ?? 0,
            excess: parseQuantity(row.excess ?? '0')
          }
        : now
    const known = row.variant_id === null ? undefined : facts.get(row.variant_id)
    return {
      lineNo: row.line_no,
      description: row.description,
      netMinor: row.net_minor,
      taxPpm: row.tax_ppm,
      taxMinor: row.tax_minor,
      receiptId: row.receipt_id,
      receiptNumber: row.receipt_number,
      receiptLineNo: row.receipt_line_no,
      variantId: row.variant_id,
      sku: known?.sku ?? null,
      name: known?.name ?? null,
      quantity: text(row.quantity),
      orderNumber: row.order_number,
      ordered: text(row.ordered),
      received: text(row.received),
      billedBefore: row.quantity === null ? null : milliText(BigInt(before)),
      expectedMinor: match?.expectedMinor ?? null,
      differenceMinor: match?.differenceMinor ?? null,
      excess: match === null || match.excess === 0 ? null : milliText(BigInt(match.excess)),
      differs: bill.kind === 'bill' && differs(match, billToleranceMinor)
    }
  })
}

function matchOf(ctx: Context, bill: BillRow, row: LineRow, before: number): Match | null {
  if (row.quantity === null || row.received === null || row.cost_minor === null) return null
  // What was ordered in this currency cost what it did at the rate of the order: goods are no dearer
  // by what a currency does before they are paid.
  const at =
    row.order_currency === bill.currency && row.order_rate !== null
      ? { currency: bill.currency, rate: row.order_rate }
      : { currency: bill.currency, rate: bill.rate }
  return matchLine(
    { milli: parseQuantity(row.quantity), netMinor: row.net_minor },
    { milli: parseQuantity(row.received), before, costMinor: row.cost_minor },
    at,
    ctx.company().currency
  )
}
