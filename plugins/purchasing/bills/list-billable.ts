import {
  type Context,
  defineUseCase,
  Id,
  Input,
  Nullable,
  statement,
  type Static,
  Type
} from 'stoa/plugin'
import { milliOf } from '../costs/store.ts'
import { milliText } from '../stock-value/store.ts'
import { factsOf } from '../supplier-goods/facts.ts'
import { priceFor } from '../suppliers/permissions.ts'
import { suppliers } from '../suppliers/store.ts'

const MOST_RECEIPTS = 50

export const BillableList = Type.Object({
  items: Type.Array(
    Type.Object({
      receiptId: Id,
      receiptNumber: Type.String(),
      reference: Nullable(Type.String()),
      lineNo: Type.Integer(),
      variantId: Id,
      sku: Nullable(Type.String()),
      name: Nullable(Type.String()),
      received: Type.String({ description: 'Pieces that came.' }),
      open: Type.String({ description: 'Pieces of which no bill is entered.' }),
      costMinor: Nullable(
        Type.Integer(),
        "What all of them cost, in the company's currency; null without purchase-price.read."
      ),
      taxPpm: Type.Integer({ description: 'Of the line of the order; 0 without one.' })
    })
  )
})
type Billable = Static<typeof BillableList>['items'][number]

interface Row {
  id: string
  number: string
  reference: string | null
  line_no: number
  variant_id: string
  quantity: string
  billed: string
  cost_minor: number
  tax_ppm: number | null
}
const billable = statement<Row>(
  'purchasing.billable',
  `
  SELECT r.id, r.number, r.reference, l.line_no, l.variant_id, l.quantity, l.cost_minor, w.tax_ppm, coalesce(d.billed, 0) AS billed
  FROM (SELECT id, number, reference, order_id FROM purchasing_receipt r WHERE r.tenant_id = $1 AND r.company_id = $2 AND r.supplier_id = $3 ORDER BY r.id DESC LIMIT $4) r
  JOIN purchasing_receipt_line l ON l.tenant_id = $1 AND l.receipt_id = r.id
  LEFT JOIN purchasing_order_line w ON w.tenant_id = $1 AND w.order_id = r.order_id AND w.line_no = l.order_line_no
  LEFT JOIN LATERAL (
    SELECT sum(x.quantity) AS billed FROM purchasing_bill_line x JOIN purchasing_bill b ON b.tenant_id = $1 AND b.id = x.bill_id
    WHERE x.tenant_id = $1 AND x.receipt_id = l.receipt_id AND x.receipt_line_no = l.line_no AND b.state <> 'cancelled') d ON true
  WHERE l.quantity > coalesce(d.billed, 0) ORDER BY r.id DESC, l.line_no`
)

/** @throws stoa.not-found */
export const listBillable = defineUseCase({
  name: 'purchasing.list-billable',
  summary: 'What came from a supplier lately and no bill is entered of',
  permission: 'supplier-bill.edit',
  heldFor: 'company',
  reads: true,
  input: Input({ supplierId: Id }),
  async run(ctx, { supplierId }) {
    await suppliers.get(ctx, supplierId)
    const place = [ctx.tenantId, ctx.company().id]
    return { items: await shown(ctx, await billable([...place, supplierId, MOST_RECEIPTS])) }
  }
})

async function shown(ctx: Context, rows: readonly Row[]): Promise<Billable[]> {
  const facts = await factsOf(
    ctx,
    rows.map(row => row.variant_id)
  )
  return rows.map(row => ({
    receiptId: row.id,
    receiptNumber: row.number,
    reference: row.reference,
    lineNo: row.line_no,
    variantId: row.variant_id,
    sku: facts.get(row.variant_id)?.sku ?? null,
    name: facts.get(row.variant_id)?.name ?? null,
    received: milliText(milliOf(row.quantity)),
    open: milliText(milliOf(row.quantity) - milliOf(row.billed)),
    costMinor: priceFor(ctx, row.cost_minor),
    taxPpm: row.tax_ppm ?? 0
  }))
}
