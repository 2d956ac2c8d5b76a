import {
  amountOfSum,
  type Context,
  coreErrors,
  dynamicStatement,
  formatQuantity,
  parseQuantity,
  statement,
  toLimit
} from 'stoa/plugin'
import type { SalesAnswers } from '../../../contracts/sales.ts'
import type { FigureGroup, SalesFigure } from '../../../contracts/sales-figures.ts'
import { labelIn, pluginTender } from '../tenders/plugin-tenders.ts'

const MOST = 1000

/**
 * What is grouped by; 'tender' has a statement of its own, since a document has several tenders.
 */
interface Grouping {
  key: string
  label: string
  order: string
}
/** Stands in a key for the time zones of the shops: `{"<shop>": "<zone>", "": "<the company's>"}`. */
const ZONES = ':zones'
const KEY: Record<Exclude<FigureGroup, 'tender'>, Grouping> = {
  session: { key: "coalesce(d.session_id::text, '')", label: "''", order: 'net_sales DESC, 1' },
  none: { key: "''", label: "''", order: '1' },
  day: { key: 'd.business_day::text', label: 'max(d.business_day::text)', order: '1' },
  hour: {
    key: `to_char(d.occurred_at AT TIME ZONE coalesce(${ZONES}::jsonb ->> d.shop_id::text, ${ZONES}::jsonb ->> ''), 'HH24')`,
    label: "''",
    order: '1'
  },
  user: { key: "coalesce(d.user_id::text, '')", label: "''", order: 'net_sales DESC, 1' },
  tax: {
    key: `coalesce(l.code || ' ' || CASE WHEN l.exempt THEN 'exempt' ELSE l."ratePpm"::text END, '')`,
    label: `coalesce(max(l.code) || CASE WHEN bool_or(l.exempt) THEN ' exempt' ELSE ' ' || trim_scale(max(l."ratePpm") / 10000.0) || '%' END, '')`,
    order: 'net_sales DESC, 1'
  },
  shop: { key: 'd.shop_id::text', label: "''", order: 'net_sales DESC, 1' },
  product: {
    key: 'l.variant_id::text',
    label: "max(l.sku || ' ' || l.name)",
    order: 'net_sales DESC, 1'
  }
}

const RANGE =
  'd.tenant_id = $1 AND d.company_id = $2 AND d.business_day BETWEEN $3 AND $4 AND ($5::uuid IS NULL OR d.shop_id = $5) AND ($7::timestamptz IS NULL OR d.occurred_at < $7)'
/** The statement's own parameters. */
const OWN = 7

// A document was rounded as a whole, so that its first line counts for it; no product or tax was.
const rounded = (groupBy: keyof typeof KEY): string =>
  groupBy === 'product' || groupBy === 'tax'
    ? '0::numeric'
    : "coalesce(sum(CASE WHEN d.kind = 'sale' THEN d.cash_rounding_minor ELSE -d.cash_rounding_minor END) FILTER (WHERE l.line_no = 1), 0)"

const SIGN = "CASE WHEN d.kind = 'sale' THEN 1 ELSE -1 END"

// The same holds of what was charged for service.
const ofDocument = (amount: string): string =>
  `coalesce(sum(${SIGN} * ${amount}) FILTER (WHERE l.line_no = 1), 0)`
const CHARGE = ofDocument('d.service_charge_minor')
const CHARGE_TAX = ofDocument("coalesce((d.service_charge->>'taxMinor')::bigint, 0)")
const NOTHING = '0::numeric'

/** Of a line, or of one of the taxes on it. */
const AMOUNTS = {
  total: 'l.total_minor',
  tax: 'l.tax_minor',
  lines: 'JOIN pos_line l ON l.tenant_id = d.tenant_id AND l.document_id = d.id',
  charge: CHARGE,
  chargeTax: CHARGE_TAX,
  tip: ofDocument('d.tip_minor')
}
// The charge bears taxes beside those of the lines: it is one more bearer, of no line.
const AMOUNTS_OF_TAX = {
  total: 'l.total_minor',
  tax: 'l.tax_minor',
  lines: `CROSS JOIN LATERAL (
    SELECT x.code, x."ratePpm", x.exempt, n.quantity, n.line_discount_minor, n.document_discount_minor, coalesce(n.net_minor + x."taxMinor", n.total_minor) AS total_minor, coalesce(x."taxMinor", 0) AS tax_minor,
      0 AS charge, 0 AS charge_tax
    FROM pos_line n LEFT JOIN LATERAL jsonb_to_recordset(n.taxes) AS x (code text, "ratePpm" integer, "taxMinor" bigint, exempt boolean) ON true
    WHERE n.tenant_id = d.tenant_id AND n.document_id = d.id
    UNION ALL
    SELECT x.code, x."ratePpm", x.exempt, 0, 0, 0, 0, 0, coalesce((d.service_charge->>'netMinor')::bigint + x."taxMinor", d.service_charge_minor), coalesce(x."taxMinor", 0)
    FROM (SELECT 1) AS one LEFT JOIN LATERAL jsonb_to_recordset(d.service_charge->'taxes') AS x (code text, "ratePpm" integer, "taxMinor" bigint, exempt boolean) ON true
    WHERE d.service_charge_minor > 0) AS l`,
  charge: `coalesce(sum(${SIGN} * l.charge), 0)`,
  chargeTax: `coalesce(sum(${SIGN} * l.charge_tax), 0)`,
  tip: NOTHING
}
const AMOUNTS_OF_PRODUCT = { ...AMOUNTS, charge: NOTHING, chargeTax: NOTHING, tip: NOTHING }
const amountsOf = (groupBy: keyof typeof KEY): typeof AMOUNTS =>
  groupBy === 'tax' ? AMOUNTS_OF_TAX : groupBy === 'product' ? AMOUNTS_OF_PRODUCT : AMOUNTS

const byLine = (
  groupBy: keyof typeof KEY,
  only: string,
  { key, label, order }: Grouping = KEY[groupBy],
  { total, tax, lines, charge, chargeTax, tip } = amountsOf(groupBy)
): string => `
  SELECT ${key} AS key, ${label} AS label,
    count(DISTINCT d.id) FILTER (WHERE d.kind = 'sale') - count(DISTINCT d.id) FILTER (WHERE d.kind = 'void') AS sales,
    count(DISTINCT d.id) FILTER (WHERE d.kind = 'refund') AS refunds,
    coalesce(sum(CASE WHEN d.kind = 'sale' THEN l.quantity ELSE -l.quantity END), 0) AS quantity,
    coalesce(sum(CASE d.kind WHEN 'sale' THEN ${total} WHEN 'void' THEN -${total} END), 0) AS gross,
    coalesce(sum(${total}) FILTER (WHERE d.kind = 'refund'), 0) AS refunded,
    coalesce(sum(CASE WHEN d.kind = 'sale' THEN ${total} ELSE -${total} END), 0) AS net_sales,
    coalesce(sum(CASE WHEN d.kind = 'sale' THEN ${tax} ELSE -${tax} END), 0) AS tax,
    coalesce(sum(CASE WHEN d.kind = 'sale' THEN 1 ELSE -1 END * (l.line_discount_minor + l.document_discount_minor)), 0) AS discount,
    ${charge} AS service_charge, ${chargeTax} AS service_charge_tax, ${tip} AS tip,
    ${rounded(groupBy)} AS rounding
  FROM pos_document d ${lines}
  WHERE ${RANGE} AND ${only} GROUP BY 1 ORDER BY ${order} LIMIT $6`

// Change goes out of the cash drawer in the company's currency, so it is taken off the cash in that which came
// in. Cash in another currency stands apart. What was rounded
// stays in, as in the drawer and at the provider. Tips are not what was sold for.
const byTender = (only: string): string => `
  SELECT t.type || coalesce(' ' || t.currency, '') AS key, t.type || coalesce(' ' || t.currency, '') AS label, min(t.currency) AS currency, coalesce(sum(${SIGN} * t.handed), 0) AS foreign_amount, count(DISTINCT d.id) FILTER (WHERE d.kind = 'sale') - count(DISTINCT d.id) FILTER (WHERE d.kind = 'void') AS sales,
    count(DISTINCT d.id) FILTER (WHERE d.kind = 'refund') AS refunds, 0::numeric AS quantity,
    coalesce(sum(CASE d.kind WHEN 'sale' THEN t.kept WHEN 'void' THEN -t.kept END), 0) AS gross, coalesce(sum(t.kept) FILTER (WHERE d.kind = 'refund'), 0) AS refunded,
    coalesce(sum(CASE WHEN d.kind = 'sale' THEN t.kept ELSE -t.kept END), 0) AS net_sales, 0::numeric AS tax, 0::numeric AS discount, 0::numeric AS service_charge, 0::numeric AS service_charge_tax,
    coalesce(sum(${SIGN} * t.tip), 0) AS tip, 0::numeric AS rounding
  FROM pos_document d CROSS JOIN LATERAL (
    SELECT m.type, m.currency, sum(m.kept) AS kept, sum(m.tip) AS tip, sum(m.handed) AS handed FROM (
      SELECT p.type, p.foreign_currency AS currency, p.amount_minor - p.tip_minor AS kept, p.tip_minor AS tip, p.foreign_minor AS handed FROM pos_tender p WHERE p.tenant_id = d.tenant_id AND p.document_id = d.id
      UNION ALL SELECT 'cash', NULL, -d.change_minor, 0, NULL WHERE d.change_minor <> 0) m GROUP BY m.type, m.currency) t
  WHERE ${RANGE} AND ${only} GROUP BY 1 ORDER BY net_sales DESC, 1 LIMIT $6`

interface Row {
  key: string
  label: string
  /** By tender, of cash in another currency. */
  currency?: string | null
  foreign_amount?: string
  sales: number
  refunds: number
  quantity: string
  gross: string
  refunded: string
  net_sales: string
  tax: string
  discount: string
  service_charge: string
  service_charge_tax: string
  tip: string
  rounding: string
}

const sessionNames = statement<{ id: string; register: string; serial: number }>(
  'pos.names-of-sessions',
  `SELECT s.id, r.name AS register, s.serial FROM pos_session s JOIN pos_register r ON r.tenant_id = s.tenant_id AND r.id = s.register_id
   WHERE s.tenant_id = $1 AND s.id = ANY ($2)`
)

/** «Till 1 · 12»: the register, and the number of its Z report. */
async function namesOfSessions(ctx: Context, rows: Row[]): Promise<Map<string, string>> {
  const ids = rows.map(({ key }) => key).filter(key => key !== '')
  const found = ids.length === 0 ? [] : await sessionNames([ctx.tenantId, ids])
  return new Map(found.map(({ id, register, serial }) => [id, `${register} · ${serial}`]))
}

/** Shops and the ways to pay of plugins are called what they are called now. */
function labelOf(ctx: Context, groupBy: FigureGroup, { key, label }: Row): string {
  if (groupBy === 'shop') return ctx.shop(key).name
  const ofPlugin = groupBy === 'tender' ? pluginTender(ctx, key) : null
  return ofPlugin === null ? label : labelIn(ofPlugin, ctx.company().locale)
}

/**
 * A report counts no document that its reader is kept from.
 * @param own how many parameters its statement has
 */
export function countedDocuments(ctx: Context, own: number): { sql: string; values: unknown[] } {
  const sales = toLimit(ctx, 'sale.read', own + 1)
  const refunds = toLimit(ctx, 'refund.read', own + 1 + sales.values.length)
  return {
    sql: `CASE d.kind WHEN 'sale' THEN ${sales.sql} ELSE ${refunds.sql} END`,
    values: [...sales.values, ...refunds.values]
  }
}

const zonesOf = (ctx: Context): string =>
  JSON.stringify({
    '': ctx.company().timeZone,
    ...Object.fromEntries(ctx.shops().map(({ id, timeZone }) => [id, timeZone]))
  })

/** @throws stoa.invalid-input */
export function assertRange(from: string, to: string): void {
  if (from <= to) return
  throw coreErrors['invalid-input'](
    {},
    { errors: [{ field: 'query.from', code: 'range', message: 'must not be after `to`' }] }
  )
}

/** Answers Sales.figures. @throws stoa.figure-too-large */
export const figures: SalesAnswers['figures'] = async (
  ctx: Context,
  { from, to, groupBy, shopId, before, limit = MOST }
): Promise<SalesFigure[]> => {
  assertRange(from, to)
  const only = countedDocuments(ctx, OWN)
  const text = groupBy === 'tender' ? byTender(only.sql) : byLine(groupBy, only.sql)
  const zones = groupBy === 'hour' ? [zonesOf(ctx)] : []
  const sql = text.replaceAll(ZONES, `$${OWN + only.values.length + 1}`)
  const rows = await dynamicStatement<Row>(sql, [
    ctx.tenantId,
    ctx.company().id,
    from,
    to,
    shopId ?? ctx.shopId,
    Math.min(limit, MOST),
    before ?? null,
    ...only.values,
    ...zones
  ])
  const sessions = groupBy === 'session' ? await namesOfSessions(ctx, rows) : undefined
  return rows.map(r => ({
    key: r.key,
    label: sessions?.get(r.key) ?? labelOf(ctx, groupBy, r),
    sales: r.sales,
    refunds: r.refunds,
    quantity: formatQuantity(parseQuantity(r.quantity)),
    grossMinor: amountOfSum(r.gross),
    refundedMinor: amountOfSum(r.refunded),
    netSalesMinor: amountOfSum(r.net_sales),
    taxMinor: amountOfSum(r.tax),
    discountMinor: amountOfSum(r.discount),
    serviceChargeMinor: amountOfSum(r.service_charge),
    serviceChargeTaxMinor: amountOfSum(r.service_charge_tax),
    tipMinor: amountOfSum(r.tip),
    roundingMinor: amountOfSum(r.rounding),
    ...(r.currency != null && {
      foreign: { currency: r.currency, amountMinor: amountOfSum(r.foreign_amount ?? '0') }
    })
  }))
}
