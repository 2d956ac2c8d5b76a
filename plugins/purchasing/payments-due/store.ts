import { type Context, daysInForce, defineCursor, statement } from 'stoa/plugin'
import { BILL_COLUMNS } from '../bills/store.ts'
import type { BillRow } from '../bills/view.ts'

// Credit notes are set off, not paid.
const OPEN = `b.tenant_id = $1 AND b.company_id = $2 AND b.state IN ('approved', 'partly-paid')`
const due = statement<BillRow>(
  'purchasing.payments-due',
  `
  SELECT ${BILL_COLUMNS} FROM purchasing_bill b
  WHERE ${OPEN} AND b.kind = 'bill' AND ($3::uuid IS NULL OR b.supplier_id = $3) AND b.due_on >= coalesce($4::date, '-infinity') AND b.due_on <= coalesce($5::date, 'infinity')
    AND ($6::text IS NULL OR (b.due_on, b.id) > ($6::date, $7::uuid)) ORDER BY b.due_on, b.id LIMIT $8`
)
export interface DueRow {
  currency: string
  overdue: string
  week: string
  month: string
  later: string
}
const sums = statement<DueRow>(
  'purchasing.payments-due-totals',
  `
  SELECT b.currency, coalesce(sum(w.open) FILTER (WHERE b.due_on < $4::date), 0)::text AS overdue,
    coalesce(sum(w.open) FILTER (WHERE b.due_on >= $4::date AND b.due_on <= $4::date + 7), 0)::text AS week,
    coalesce(sum(w.open) FILTER (WHERE b.due_on > $4::date + 7 AND b.due_on <= $4::date + 30), 0)::text AS month,
    coalesce(sum(w.open) FILTER (WHERE b.due_on > $4::date + 30), 0)::text AS later
  FROM purchasing_bill b CROSS JOIN LATERAL (SELECT b.net_minor + b.tax_minor - b.paid_minor AS open) w
  WHERE ${OPEN} AND b.kind = 'bill' AND ($3::uuid IS NULL OR b.supplier_id = $3) GROUP BY b.currency ORDER BY b.currency`
)
export interface BalanceRow {
  supplier_id: string
  supplier_name: string
  currency: string
  open: string
  overdue: string
  credit: string
}
const balances = statement<BalanceRow>(
  'purchasing.supplier-balances',
  `
  SELECT w.*, (SELECT s.name FROM purchasing_supplier s WHERE s.tenant_id = $1 AND s.id = w.supplier_id) AS supplier_name FROM (
    SELECT b.supplier_id, b.currency, coalesce(sum(b.net_minor + b.tax_minor - b.paid_minor) FILTER (WHERE b.kind = 'bill'), 0)::text AS open,
      coalesce(sum(b.net_minor + b.tax_minor - b.paid_minor) FILTER (WHERE b.kind = 'bill' AND b.due_on < $4::date), 0)::text AS overdue,
      coalesce(sum(b.net_minor + b.tax_minor - b.paid_minor) FILTER (WHERE b.kind = 'credit-note'), 0)::text AS credit
    FROM purchasing_bill b WHERE ${OPEN} AND ($3::uuid IS NULL OR b.supplier_id = $3) AND ($5::uuid IS NULL OR (b.supplier_id, b.currency) > ($5, $6::text))
    GROUP BY b.supplier_id, b.currency ORDER BY b.supplier_id, b.currency LIMIT $7) w ORDER BY w.supplier_id, w.currency`
)

const byDay = defineCursor(['text', 'id'], (row: BillRow) => [row.due_on, row.id])
const bySupplier = defineCursor(['id', 'text'], (row: BalanceRow) => [
  row.supplier_id,
  row.currency
])
const place = (ctx: Context): [string, string] => [ctx.tenantId, ctx.company().id]

/** The day after which nothing due before is in time any more, in any shop. */
export const todayOf = async (ctx: Context): Promise<string> => (await daysInForce(ctx)).from

export interface DueQuestion {
  supplierId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  limit: number
  after?: string | undefined
}
/** One page of what is to be paid, the soonest first. */
export async function pageOfDue<T>(
  ctx: Context,
  { supplierId, from, to, limit, after }: DueQuestion,
  view: (row: BillRow) => T
): Promise<{ items: T[]; next: string | null }> {
  const rows = await due([
    ...place(ctx),
    supplierId ?? null,
    from ?? null,
    to ?? null,
    ...byDay.behind(after),
    limit + 1
  ])
  return byDay.page(rows, limit, view)
}

/** What is to be paid by when, in each currency. */
export const dueTotals = (
  ctx: Context,
  supplierId: string | undefined,
  today: string
): Promise<DueRow[]> => sums([...place(ctx), supplierId ?? null, today])

/** What is owed to each supplier in each currency. */
export async function pageOfBalances<T>(
  ctx: Context,
  { supplierId, limit, after }: { supplierId?: string; limit: number; after?: string },
  today: string,
  view: (row: BalanceRow) => T
): Promise<{ items: T[]; next: string | null }> {
  const rows = await balances([
    ...place(ctx),
    supplierId ?? null,
    today,
    ...bySupplier.behind(after),
    limit + 1
  ])
  return bySupplier.page(rows, limit, view)
}
