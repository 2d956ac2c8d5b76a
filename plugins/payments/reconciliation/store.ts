import { type Context, newId, statement, type UnitContext } from 'stoa/plugin'
import { reconcileCompany } from './jobs.ts'

export type Phase = 'open' | 'captured' | 'dashboard' | 'refunds' | 'payouts' | 'done'

export interface ReconciliationRow {
  id: string
  started_by: 'schedule' | 'hand'
  older_than_minutes: number
  state: 'running' | 'done'
  phase: Phase
  phase_after: string | null
  asked: number
  changed: number
  closed: number
  started_at: Date
  finished_at: Date | null
}
export interface DifferenceRow {
  id: string
  reconciliation_id: string
  payment_id: string | null
  payout_id: string | null
  kind: string
  ours: string
  theirs: string
  at: Date
}

const COLUMNS =
  'id, started_by, older_than_minutes, state, phase, phase_after, asked, changed, closed, started_at, finished_at'
const HERE = 'WHERE tenant_id = $1 AND company_id = $2 AND id = $3'

const insertReconciliation = statement<ReconciliationRow>(
  'payments.insert-reconciliation',
  `
  INSERT INTO payments_reconciliation (tenant_id, company_id, id, started_by, user_id, older_than_minutes) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`
)
export const reconciliationById = statement<ReconciliationRow>(
  'payments.reconciliation-by-id',
  `SELECT ${COLUMNS} FROM payments_reconciliation ${HERE}`
)
export const reconciliationPage = statement<ReconciliationRow>(
  'payments.reconciliations',
  `
  SELECT ${COLUMNS} FROM payments_reconciliation WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`
)
export const writeProgress = statement(
  'payments.reconciliation-progress',
  `
  UPDATE payments_reconciliation SET phase = $4, phase_after = $5, asked = asked + $6, changed = changed + $7, closed = closed + $8,
    state = CASE WHEN $4 = 'done' THEN 'done' ELSE 'running' END, finished_at = CASE WHEN $4 = 'done' THEN now() END ${HERE}`
)
const insertDifference = statement<{ id: string }>(
  'payments.insert-difference',
  `
  INSERT INTO payments_reconciliation_difference (tenant_id, company_id, id, reconciliation_id, payment_id, payout_id, kind, ours, theirs)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`
)
/** Those about a payment of another shop than one may act in are not shown. */
export const differencesOf = statement<DifferenceRow>(
  'payments.differences',
  `
  SELECT id, reconciliation_id, payment_id, payout_id, kind, ours, theirs, at FROM payments_reconciliation_difference d
  WHERE tenant_id = $1 AND company_id = $2 AND reconciliation_id = ANY ($3)
    AND (payment_id IS NULL OR EXISTS (SELECT 1 FROM payments_payment i WHERE i.tenant_id = d.tenant_id AND i.id = d.payment_id))
  ORDER BY id LIMIT 1000`
)

/** What is due in a phase, a page of it: tenant, company, minutes, after, limit. */
export const due: Record<Exclude<Phase, 'done'>, ReturnType<typeof statement<{ id: string }>>> = {
  // Of those by hand, which no one can be asked about, what is to be sent or ended. Those that the
  // provider refused to end may be paid yet.
  open: statement(
    'payments.due-open',
    `
    SELECT id FROM payments_payment WHERE tenant_id = $1 AND company_id = $2
      AND ((state IN ('created', 'requires-action', 'authorized', 'unknown') AND (provider <> 'manual' OR provider_ref IS NULL OR cancel_requested_at IS NOT NULL OR expires_at <= now()))
        OR (state IN ('expired', 'cancelled') AND failure IS NOT NULL AND provider_ref IS NOT NULL AND updated_at > now() - interval '48 hours'))
      AND created_at <= now() - make_interval(mins => $3::int) AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`
  ),
  // Later than that the dashboard tells of what moves; what is disputed is followed to its end.
  captured: statement(
    'payments.due-captured',
    `
    SELECT id FROM payments_payment WHERE tenant_id = $1 AND company_id = $2 AND state = 'captured' AND provider <> 'manual' AND (captured_at > now() - interval '48 hours' OR dispute IN ('inquiry', 'open'))
      AND captured_at <= now() - make_interval(mins => $3::int) AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`
  ),
  dashboard: statement(
    'payments.due-desks',
    `
    SELECT id FROM payments_account WHERE tenant_id = $1 AND company_id = $2 AND provider <> 'manual' AND created_at <= now() - make_interval(mins => $3::int) AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`
  ),
  // No one can be asked about those by hand.
  refunds: statement(
    'payments.due-refunds',
    `
    SELECT id FROM payments_refund r WHERE tenant_id = $1 AND company_id = $2 AND state = 'pending'
      AND NOT EXISTS (SELECT 1 FROM payments_payment i WHERE i.tenant_id = r.tenant_id AND i.company_id = r.company_id AND i.shop_id = r.shop_id AND i.id = r.payment_id AND i.provider = 'manual')
      AND created_at <= now() - make_interval(mins => $3::int) AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`
  ),
  payouts: statement(
    'payments.due-payouts',
    `
    SELECT id FROM payments_payout WHERE tenant_id = $1 AND company_id = $2 AND state IN ('pending', 'unknown')
      AND created_at <= now() - make_interval(mins => $3::int) AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`
  )
}

export interface NewDifference {
  paymentId?: string
  payoutId?: string
  kind: string
  ours: string
  theirs: string
}

/** @returns false when this run has written it already */
export async function addDifference(
  ctx: Context,
  reconciliationId: string,
  { paymentId, payoutId, kind, ours, theirs }: NewDifference
): Promise<boolean> {
  return (
    (
      await insertDifference([
        ctx.tenantId,
        ctx.company().id,
        newId(),
        reconciliationId,
        paymentId ?? null,
        payoutId ?? null,
        kind,
        ours.slice(0, 500),
        theirs.slice(0, 500)
      ])
    ).length > 0
  )
}

/** Begins a comparison of the company acted in, and its job in the same commit. */
export async function beginReconciliation(
  ctx: UnitContext,
  startedBy: 'schedule' | 'hand',
  olderThanMinutes: number
): Promise<{ row: ReconciliationRow; jobId: string }> {
  const [row] = await insertReconciliation([
    ctx.tenantId,
    ctx.company().id,
    newId(),
    startedBy,
    ctx.userId,
    olderThanMinutes
  ])
  if (!row) throw new Error('The reconciliation was not written.')
  return {
    row,
    jobId: ctx.enqueue(reconcileCompany, { reconciliationId: row.id }, { priority: 2 })
  }
}
