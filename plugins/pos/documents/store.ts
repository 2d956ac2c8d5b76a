import {
  constraintOf,
  type Context,
  coreErrors,
  currencyDigits,
  type CustomValues,
  formatQuantity,
  nextDocumentNumber,
  type Problem,
  statement
} from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { exemptTaxOf } from '../pricing/rules/tax/exemption.ts'
import type { SaleExemption } from '../pricing/tax-exemption.ts'
import type { RungUpSale, Tender } from '../pricing/rules/sale.ts'
import type { OrderType } from './order-type.ts'

export type Kind = 'sale' | 'refund' | 'void'

/** Where what is sold is eaten or goes to, and the table or name it is for. */
export interface OrderFor {
  type: OrderType | null
  name: string | null
}

/** A document about to be posted. */
export interface NewDocument {
  id: string
  kind: Kind
  companyId: string
  shopId: string
  registerId: string
  /** The session of the register it belongs to; null: none was open. */
  sessionId: string | null
  originalId: string | null
  reference: string | null
  customerId: string | null
  /** Whose document it is; left out: the caller's. */
  userId?: string | null
  occurredAt: Date
  /** 'YYYY-MM-DD' on the shop's clock. */
  businessDay: string
  note: string | null
  rungUp: RungUpSale
  /**
   * Of each line, in order, the line of the original it gives back; null for sales and blind
   * refunds.
   */
  originalLineNos: Array<number | null> | null
  /**
   * What one of each line, in order, cost the shop when it was sold, in minor units; null where
   * that is unknown.
   */
  costs: Array<number | null>
  /** Of a sale at a till. */
  orderFor?: OrderFor
  /** What it carries for plugins, by their names; left out: nothing. */
  extras?: Record<string, unknown>
  /** Why the discount of the whole was given. */
  discountReason?: string | null
  /** Who lent the right to a discount beyond the limit; null or left out: nobody had to. */
  discountApprovedBy?: string | null
  /** What it holds in custom fields from the beginning; left out: nothing. */
  custom?: CustomValues
  /** Why it is exempt from tax; left out: it is not. */
  taxExemption?: SaleExemption | null
  /** Why no service charge was asked; null or left out: it was, or there is none. */
  serviceChargeOff?: string | null
}

const SERIES: Record<Kind, string> = { sale: 'S', refund: 'R', void: 'V' }

/** Columns of a document that most leave as they are by default, in the order of their values. */
const SELDOM = [
  'order_type',
  'ticket_name',
  'extras',
  'discount_reason',
  'tax_exemption',
  'service_charge_minor',
  'service_charge',
  'service_charge_off',
  'exempt_tax_minor',
  'discount_approved_by'
] as const
type Seldom = Record<(typeof SELDOM)[number], unknown>

const BEHIND_PLAIN = 32
const AS_BY_DEFAULT = new Set<unknown>([null, 0])

// Everything of a document in one statement, its number last: the counter's row is what documents
// of a series queue up for, so it is held for the commit alone; a document rolled back leaves no
// gap. PostgreSQL sets up each table and column that a statement names, each time: so what most
// documents do without is named by the second of two statements alone.
const posting = (whole: boolean): string => `
  WITH counted AS (
    ${nextDocumentNumber({ tenantId: '$1', companyId: '$3', series: '$7', year: '$8' })}
  ), document AS (
    INSERT INTO pos_document (tenant_id, id, company_id, shop_id, register_id, kind, series, year, serial, number, original_id, reference, customer_id, user_id, currency, tax_mode,
      occurred_at, business_day, subtotal_minor, discount_minor, net_minor, tax_minor, total_minor, cash_rounding_minor, due_minor, paid_minor, change_minor, taxes, note, session_id, tip_minor${whole ? SELDOM.map(column => `, ${column}`).join('') : ''})
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, last_number, number, $9, $10, $11, $12, $13, $14,
      $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $30, $31${whole ? SELDOM.map((_, i) => `, $${BEHIND_PLAIN + i}`).join('') : ''} FROM counted
    RETURNING number
  ), lines AS (
    INSERT INTO pos_line (tenant_id, document_id, line_no, company_id, shop_id, variant_id, sku, name, stocked, quantity, unit_price_minor, gross_minor, line_discount_minor,
      document_discount_minor, net_minor, tax_minor, total_minor, taxes, original_line_no, cost_minor, unit${whole ? ', scale_code, discount_reason, exempt_tax_minor, pack_quantity, price_list, printed' : ''})
    SELECT $1, $2, n, $3, $4, v, s, t, k, q, p, g, ld, dd, net, tax, total, x, o, c, coalesce(u, 'piece')${whole ? ', sc, dr, et, pq, pl, pr' : ''}
    FROM json_to_recordset($28) AS l (n int, v uuid, s text, t text, k boolean, q numeric, p bigint, g bigint, ld bigint, dd bigint, net bigint, tax bigint, total bigint, x jsonb, o int, c bigint, u text${whole ? ', sc text, dr text, et bigint, pq numeric, pl text, pr jsonb' : ''})
  ), tenders AS (
    INSERT INTO pos_tender (tenant_id, document_id, tender_no, company_id, shop_id, type, amount_minor, reference, payment_id, payment_refund_id, tip_minor${whole ? ', foreign_currency, foreign_minor, rate, foreign_digits, own_currency, own_digits, coin_minor' : ''})
    SELECT $1, $2, n, $3, $4, t, a, r, p, b, coalesce(g, 0)${whole ? ', fc, fa, fr, fd, CASE WHEN fc IS NOT NULL THEN $13 END, od, cm' : ''}
    FROM json_to_recordset($29) AS d (n int, t text, a bigint, r text, p uuid, b uuid, g bigint${whole ? ', fc text, fa bigint, fr numeric, fd smallint, od smallint, cm bigint' : ''})
  )${
    whole
      ? `, adjustments AS (
    INSERT INTO pos_adjustment (tenant_id, document_id, adjustment_no, company_id, shop_id, line_no, plugin, title, amount_minor)
    SELECT $1, $2, row_number() OVER (), $3, $4, n, s, t, a FROM json_to_recordset($${BEHIND_PLAIN + SELDOM.length}) AS j (n int, s text, t text, a bigint)
  )`
      : ''
  }
  SELECT number FROM document`
const postPlain = statement<{ number: string }>('pos.post-plain-document', posting(false))
const postWhole = statement<{ number: string }>('pos.post-document', posting(true))

const byReference = statement<{ id: string }>(
  'pos.document-by-reference',
  'SELECT id FROM pos_document WHERE tenant_id = $1 AND company_id = $2 AND kind = $3 AND reference = $4'
)

/**
 * Writes a document with its lines and tenders, and takes its number. Send it last: what follows it
 * in the transaction is done while others of the series wait.
 * @returns the number, e.g. S2026-000042: gapless per company, series and year of the business day
 * @throws pos.payment-used when a payment among the tenders pays another sale already
 */
export async function postDocument(ctx: Context, document: NewDocument): Promise<string> {
  const {
    rungUp: { lines, serviceCharge, tenders, totals, taxes, currency, taxMode }
  } = document
  const seldom: Seldom = {
    order_type: document.orderFor?.type ?? null,
    ticket_name: document.orderFor?.name ?? null,
    extras: document.extras === undefined ? null : JSON.stringify(document.extras),
    discount_reason: document.discountReason ?? null,
    tax_exemption: document.taxExemption ?? null,
    service_charge_minor: serviceCharge?.totalMinor ?? 0,
    service_charge: serviceCharge === undefined ? null : JSON.stringify(serviceCharge),
    service_charge_off: document.serviceChargeOff ?? null,
    exempt_tax_minor: exemptTaxOf(lines, null),
    discount_approved_by: document.discountApprovedBy ?? null
  }
  const adjusted = adjustmentsOf(lines)
  const plain = [
    ctx.tenantId,
    document.id,
    document.companyId,
    document.shopId,
    document.registerId,
    document.kind,
    SERIES[document.kind],
    Number(document.businessDay.slice(0, 4)),
    document.originalId,
    document.reference,
    document.customerId,
    userOf(ctx, document),
    currency,
    taxMode,
    document.occurredAt,
    document.businessDay,
    totals.subtotal,
    totals.discount,
    totals.net,
    totals.tax,
    totals.total,
    totals.rounding,
    totals.due,
    totals.paid,
    totals.change,
    JSON.stringify(taxes),
    document.note,
    JSON.stringify(
      lines.map((l, i) => ({
        n: i + 1,
        v: l.variantId,
        s: l.sku,
        t: l.name,
        k: l.stocked,
        q: formatQuantity(l.quantityMilli),
        p: l.unitPriceMinor,
        g: l.grossMinor,
        ld: l.lineDiscountMinor,
        dd: l.documentDiscountMinor,
        net: l.netMinor,
        tax: l.taxMinor,
        total: l.totalMinor,
        x: l.taxes,
        o: document.originalLineNos?.[i] ?? null,
        c: document.costs[i] ?? null,
        u: l.details?.unit,
        sc: l.details?.scaleCode,
        dr: l.details?.discountReason,
        et: l.exemptTaxMinor,
        pq: l.details?.packMilli == null ? undefined : formatQuantity(l.details.packMilli),
        pl: l.details?.priceList ?? undefined,
        pr: l.details?.printed ?? undefined
      }))
    ),
    JSON.stringify(
      tenders.map((t, i) => ({
        n: i + 1,
        t: t.type,
        a: t.amountMinor,
        r: t.reference ?? null,
        g: t.tipMinor,
        ...foreignIn(t, currency),
        ...(t.paymentId === undefined ? {} : { p: t.paymentId, b: t.paymentRefundId ?? null })
      }))
    ),
    document.sessionId,
    totals.tip ?? 0
  ]
  const values = SELDOM.map(column => seldom[column])
  const isPlain =
    adjusted === null &&
    values.every(value => AS_BY_DEFAULT.has(value)) &&
    lines.every(isPlainLine) &&
    tenders.every(({ foreign }) => foreign === undefined)
  const [row] = await (
    isPlain ? postPlain(plain) : postWhole([...plain, ...values, adjusted])
  ).catch(refusingDoubleUse)
  if (!row) throw coreErrors.conflict({ what: 'the document was not written' })
  return row.number
}

const isPlainLine = ({ details: d, exemptTaxMinor }: RungUpSale['lines'][number]): boolean =>
  exemptTaxMinor === undefined &&
  [d?.scaleCode, d?.discountReason, d?.packMilli, d?.priceList, d?.printed].every(
    value => value === undefined || value === null
  )

/** Cash in another currency, with all that its worth follows from, in the letters of the statement. */
const foreignIn = ({ foreign, coinMinor = 1 }: Tender, own: string): object =>
  foreign === undefined
    ? {}
    : {
        fc: foreign.currency,
        fa: foreign.amountMinor,
        fr: foreign.rate,
        fd: currencyDigits(foreign.currency),
        od: currencyDigits(own),
        cm: coinMinor
      }

/** What plugins took off, by line, in the letters of the statement; null: nothing. */
function adjustmentsOf(lines: RungUpSale['lines']): string | null {
  const adjusted = lines.flatMap(({ adjustments = [] }, i) =>
    adjustments.map(({ source, title, amountMinor }) => ({
      n: i + 1,
      s: source,
      t: title,
      a: amountMinor
    }))
  )
  return adjusted.length === 0 ? null : JSON.stringify(adjusted)
}

export const userOf = (ctx: Context, { userId }: Pick<NewDocument, 'userId'>): string | null =>
  userId === undefined ? ctx.userId : userId

/** The refusal of a reference that a document of this kind has already; null when it is free. */
export async function referenceTaken(
  ctx: Context,
  companyId: string,
  kind: Kind,
  reference: string | null
): Promise<Problem | null> {
  if (reference === null) return null
  const [taken] = await byReference([ctx.tenantId, companyId, kind, reference])
  return taken ? posErrors['reference-taken']({ kind, reference, id: taken.id }) : null
}

/** Two at once are told apart by the unique index. @throws pos.reference-taken */
export async function assertReferenceFree(
  ctx: Context,
  companyId: string,
  kind: Kind,
  reference: string | null
): Promise<void> {
  const taken = await referenceTaken(ctx, companyId, kind, reference)
  if (taken) throw taken
}

/** Two sales paid by one payment at once are told apart by the unique index. */
function refusingDoubleUse(error: unknown): never {
  if (constraintOf(error) === 'pos_tender_payment') {
    throw posErrors['payment-used']({}, { cause: error })
  }
  throw error
}
