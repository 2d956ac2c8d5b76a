import {
  type Context,
  coreErrors,
  type CustomValues,
  parseQuantity,
  printedCustom,
  type PrintedField,
  shownCustom,
  statement
} from 'stoa/plugin'
import { SaleFields } from '../sales/fields/sale-fields.ts'
import type { LineTax } from '../pricing/rules/sale.ts'
import type { ForeignCash } from '../pricing/rules/payment/foreign-cash.ts'
import type { SaleExemption } from '../pricing/tax-exemption.ts'
import type { OriginalSale } from '../pricing/rules/refund.ts'
import type { RungUpServiceCharge } from '../pricing/rules/sale.ts'
import type { Unit } from '../../../contracts/units.ts'
import type { Kind } from './store.ts'
import { type DocumentView } from './view.ts'

const otherHalf = (other: string, own: string): string => `(
    SELECT json_build_object('id', x.id, 'number', x.number) FROM pos_exchange e JOIN pos_document x ON x.tenant_id = e.tenant_id AND x.id = e.${other}
    WHERE e.tenant_id = d.tenant_id AND e.${own} = d.id)`

// Whether all came back is asked of the lines of each document: NOT EXISTS would be answered from a
// table of all lines the tenant ever sold, made anew for every page.
export const DOCUMENT_COLUMNS = `d.id, d.kind, d.number, d.shop_id, d.register_id, d.session_id, d.original_id, d.reference, d.customer_id, d.user_id, d.currency, d.tax_mode, d.occurred_at, d.business_day,
  d.subtotal_minor, d.discount_minor, d.net_minor, d.tax_minor, d.total_minor, d.cash_rounding_minor, d.due_minor, d.paid_minor, d.change_minor, d.tip_minor, d.taxes, d.note, d.order_type, d.ticket_name, d.extras, d.discount_reason, d.tax_exemption,
  d.service_charge, d.service_charge_off,
  r.voided, r.refunds, CASE WHEN r.refunds > 0 THEN (
    SELECT bool_and(coalesce(b.returned, 0) >= l.quantity)
    FROM pos_line l LEFT JOIN pos_returned_line b ON b.tenant_id = l.tenant_id AND b.sale_id = l.document_id AND b.line_no = l.line_no
    WHERE l.tenant_id = d.tenant_id AND l.document_id = d.id) ELSE false END AS all_back,
  CASE d.kind WHEN 'sale' THEN ${otherHalf('refund_id', 'sale_id')} WHEN 'refund' THEN ${otherHalf('sale_id', 'refund_id')} END AS exchange`
export const DOCUMENT_SOURCE =
  'pos_document d LEFT JOIN pos_return r ON r.tenant_id = d.tenant_id AND r.sale_id = d.id'

const byId = statement<DocumentRow>(
  'pos.document',
  `SELECT ${DOCUMENT_COLUMNS}, ${shownCustom(SaleFields, 'c.custom')} AS custom, c.version AS custom_version, ${printedCustom(SaleFields, 'c.custom')} AS printed
  FROM ${DOCUMENT_SOURCE} LEFT JOIN pos_document_custom c ON c.tenant_id = d.tenant_id AND c.document_id = d.id
  WHERE d.tenant_id = $1 AND d.company_id = $2 AND d.id = $3 AND d.kind = ANY ($4)`
)
const linesOf = statement<LineRow>(
  'pos.document-lines',
  `
  SELECT l.line_no, l.variant_id, l.sku, l.name, l.stocked, l.quantity, l.unit_price_minor, l.gross_minor, l.line_discount_minor, l.document_discount_minor, l.net_minor, l.tax_minor, l.total_minor,
         l.taxes, l.original_line_no, l.cost_minor, l.unit, l.scale_code, l.discount_reason, l.exempt_tax_minor, l.pack_quantity, l.price_list, l.printed, b.returned
  FROM pos_line l LEFT JOIN pos_returned_line b ON b.tenant_id = l.tenant_id AND b.sale_id = l.document_id AND b.line_no = l.line_no
  WHERE l.tenant_id = $1 AND l.document_id = $2 ORDER BY l.line_no`
)
const tendersOf = statement<TenderRow>(
  'pos.document-tenders',
  'SELECT type, amount_minor, tip_minor, reference, payment_id, foreign_currency, foreign_minor, trim_scale(rate)::text AS rate, coin_minor FROM pos_tender WHERE tenant_id = $1 AND document_id = $2 ORDER BY tender_no'
)

const adjustmentsOf = statement<AdjustmentRow>(
  'pos.document-adjustments',
  'SELECT line_no, plugin, title, amount_minor FROM pos_adjustment WHERE tenant_id = $1 AND document_id = $2 ORDER BY adjustment_no'
)

export interface StoredDocument {
  row: DocumentRow
  lines: LineRow[]
  tenders: TenderRow[]
  adjustments: AdjustmentRow[]
}

/** A document with all that belongs to it, in one round trip. @throws stoa.not-found */
export async function storedDocument(
  ctx: Context,
  id: string,
  kinds: Kind[]
): Promise<StoredDocument> {
  const [[row], lines, tenders, adjustments] = await Promise.all([
    byId([ctx.tenantId, ctx.company().id, id, kinds]),
    linesOf([ctx.tenantId, id]),
    tendersOf([ctx.tenantId, id]),
    adjustmentsOf([ctx.tenantId, id])
  ])
  if (!row) throw coreErrors['not-found']({ what: kinds[0] })
  return { row, lines, tenders, adjustments }
}

/** What a tender was handed over in, where that was another currency; null: the document's. */
export const foreignOf = ({
  foreign_currency: currency,
  foreign_minor: amountMinor,
  rate
}: TenderRow): ForeignCash | null =>
  currency === null || amountMinor === null || rate === null
    ? null
    : { currency, amountMinor, rate }

/** Of the lines of a sale that come back: what one of each cost when it was sold. */
export function costsBack({ lines }: StoredDocument, lineNos: number[]): Array<number | null> {
  const costs = new Map(lines.map(l => [l.line_no, l.cost_minor]))
  return lineNos.map(lineNo => costs.get(lineNo) ?? null)
}

/** A posted sale as the rules of refunds want it. */
export const originalOf = ({ row, lines }: StoredDocument): OriginalSale => ({
  currency: row.currency,
  taxMode: row.tax_mode,
  totals: { total: row.total_minor, due: row.due_minor },
  ...(row.service_charge !== null && { serviceCharge: row.service_charge }),
  lines: lines.map(l => ({
    lineNo: l.line_no,
    variantId: l.variant_id,
    sku: l.sku,
    name: l.name,
    stocked: l.stocked,
    quantityMilli: parseQuantity(l.quantity),
    unitPriceMinor: l.unit_price_minor,
    grossMinor: l.gross_minor,
    lineDiscountMinor: l.line_discount_minor,
    documentDiscountMinor: l.document_discount_minor,
    netMinor: l.net_minor,
    taxMinor: l.tax_minor,
    totalMinor: l.total_minor,
    taxes: l.taxes,
    ...(l.exempt_tax_minor !== null && { exemptTaxMinor: l.exempt_tax_minor }),
    details: {
      unit: l.unit,
      scaleCode: l.scale_code,
      discountReason: l.discount_reason,
      packMilli: l.pack_quantity === null ? null : parseQuantity(l.pack_quantity),
      priceList: l.price_list,
      printed: l.printed
    }
  }))
})

export interface DocumentRow {
  id: string
  kind: Kind
  number: string
  shop_id: string
  register_id: string
  session_id: string | null
  original_id: string | null
  reference: string | null
  customer_id: string | null
  user_id: string | null
  currency: string
  tax_mode: 'inclusive' | 'exclusive'
  occurred_at: Date
  business_day: string
  subtotal_minor: number
  discount_minor: number
  net_minor: number
  tax_minor: number
  total_minor: number
  cash_rounding_minor: number
  due_minor: number
  paid_minor: number
  change_minor: number
  tip_minor: number
  taxes: DocumentView['taxes']
  note: string | null
  order_type: DocumentView['orderType']
  ticket_name: string | null
  extras: Record<string, unknown> | null
  discount_reason: string | null
  tax_exemption: SaleExemption | null
  service_charge: RungUpServiceCharge | null
  service_charge_off: string | null
  voided: boolean | null
  refunds: number | null
  all_back: boolean | null
  /** Of a half of an exchange: the other one. */
  exchange: DocumentView['exchange']
  /** Its custom fields; not of those in lists, and null where there are none. */
  custom?: CustomValues | null
  custom_version?: number | null
  printed?: PrintedField[] | null
}

export interface LineRow {
  line_no: number
  variant_id: string
  sku: string
  name: string
  stocked: boolean
  quantity: string
  unit_price_minor: number
  gross_minor: number
  line_discount_minor: number
  document_discount_minor: number
  net_minor: number
  tax_minor: number
  total_minor: number
  taxes: LineTax[]
  /** Null: it is not exempt. */
  exempt_tax_minor: number | null
  original_line_no: number | null
  returned: string | null
  cost_minor: number | null
  unit: Unit
  scale_code: string | null
  discount_reason: string | null
  /** Null: it was not sold in packs. */
  pack_quantity: string | null
  /** Null: its price is the catalogue's, or was set. */
  price_list: string | null
  /** Null: nothing of its product's custom fields stands on receipts. */
  printed: PrintedField[] | null
}

/** What a plugin took off a line. */
export interface AdjustmentRow {
  line_no: number
  plugin: string
  title: string
  amount_minor: number
}

export interface TenderRow {
  type: string
  amount_minor: number
  /** In the amount. */
  tip_minor: number
  reference: string | null
  payment_id: string | null
  /** Of cash in another currency, as all below; else null. */
  foreign_currency: string | null
  foreign_minor: number | null
  /** Plain decimal text. */
  rate: string | null
  /** The coin to which its worth was rounded down. */
  coin_minor: number | null
}
