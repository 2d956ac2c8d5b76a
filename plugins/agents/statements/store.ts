import { amountOfSum, type Context, idCursor, nextDocumentNumber, statement } from 'stoa/plugin'
import type { StatementView } from './view.ts'

interface Row extends Omit<StatementView, 'closedAt' | 'paidMinor'> {
  closedAt: Date
  paidMinor: string
}

const COLUMNS = `s.id, s.number, s.agent_id AS "agentId", a.code AS "agentCode", a.name AS "agentName", s.from_day AS "fromDay", s.to_day AS "toDay", s.currency,
  s.opening_minor AS "openingMinor", s.commission_minor AS "commissionMinor", s.adjustment_minor AS "adjustmentMinor", s.payout_minor AS "payoutMinor", s.closing_minor AS "closingMinor",
  (SELECT coalesce(-sum(e.amount_minor), 0)::text FROM agents_entry e WHERE e.tenant_id = s.tenant_id AND e.statement_id = s.id) AS "paidMinor",
  s.closed_at AS "closedAt", s.closed_by AS "closedBy"`
const SOURCE =
  'agents_statement s JOIN agents_agent a ON a.tenant_id = s.tenant_id AND a.id = s.agent_id'

const list = statement<Row>(
  'agents.statements',
  `SELECT ${COLUMNS} FROM ${SOURCE}
   WHERE s.tenant_id = $1 AND s.company_id = $2 AND ($3::uuid IS NULL OR s.agent_id = $3) AND ($4::uuid IS NULL OR s.id < $4)
     AND ($6::date IS NULL OR s.to_day >= $6) AND ($7::date IS NULL OR s.from_day <= $7)
   ORDER BY s.id DESC LIMIT $5`
)
const byId = statement<Row>(
  'agents.statement',
  `SELECT ${COLUMNS} FROM ${SOURCE} WHERE s.tenant_id = $1 AND s.company_id = $2 AND s.id = $3`
)
const latest = statement<{ toDay: string; closingMinor: number }>(
  'agents.latest-statement',
  `SELECT to_day AS "toDay", closing_minor AS "closingMinor" FROM agents_statement
   WHERE tenant_id = $1 AND company_id = $2 AND agent_id = $3 ORDER BY to_day DESC LIMIT 1`
)
const sums = statement<{
  first: string | null
  commission: string
  adjustment: string
  payout: string
}>(
  'agents.sums-of-account',
  `SELECT min(entry_day) AS first,
     coalesce(sum(amount_minor) FILTER (WHERE kind NOT IN ('adjustment', 'payout')), 0)::text AS commission,
     coalesce(sum(amount_minor) FILTER (WHERE kind = 'adjustment'), 0)::text AS adjustment,
     coalesce(sum(amount_minor) FILTER (WHERE kind = 'payout'), 0)::text AS payout
   FROM agents_entry WHERE tenant_id = $1 AND company_id = $2 AND agent_id = $3 AND ($4::date IS NULL OR entry_day > $4) AND ($5::date IS NULL OR entry_day <= $5)`
)
const close = statement<{ number: string }>(
  'agents.close-statement',
  `WITH counted AS (
     ${nextDocumentNumber({ tenantId: '$1', companyId: '$2', series: "'A'", year: '$6' })}
   ), account AS (
     UPDATE agents_agent SET closed_through = $5 WHERE tenant_id = $1 AND company_id = $2 AND id = $4
   )
   INSERT INTO agents_statement (tenant_id, company_id, id, agent_id, series, year, serial, number, from_day, to_day, currency, opening_minor, commission_minor, adjustment_minor, payout_minor,
     closing_minor, closed_at, closed_by)
   SELECT $1, $2, $3, $4, 'A', $6, last_number, number, $7, $5, $8, $9, $10, $11, $12, $13, $14, $15 FROM counted RETURNING number`
)

const viewOf = ({ closedAt, paidMinor, ...row }: Row): StatementView => ({
  ...row,
  paidMinor: amountOfSum(paidMinor),
  closedAt: closedAt.toISOString()
})

export async function seenStatements(
  ctx: Context,
  of: {
    agentId?: string | undefined
    from?: string | undefined
    to?: string | undefined
    limit: number
    after?: string | undefined
  }
): Promise<{ items: StatementView[]; next: string | null }> {
  const rows = await list([
    ctx.tenantId,
    ctx.company().id,
    of.agentId ?? null,
    ...idCursor.behind(of.after),
    of.limit + 1,
    of.from ?? null,
    of.to ?? null
  ])
  return idCursor.page(rows, of.limit, viewOf)
}

export async function findStatement(ctx: Context, id: string): Promise<StatementView | null> {
  const [row] = await byId([ctx.tenantId, ctx.company().id, id])
  return row === undefined ? null : viewOf(row)
}

/** What an account came to since its latest statement, up to a day. */
export interface AccountSums {
  /** The last day of the latest statement. */
  closedThrough: string | null
  /** The first day that something counts for since then. */
  first: string | null
  opening: number
  commission: number
  adjustment: number
  payout: number
  closing: number
}

/** @param to null: all there is, also for days to come */
export async function sumsOfAccount(
  ctx: Context,
  agentId: string,
  to: string | null
): Promise<AccountSums> {
  const place = [ctx.tenantId, ctx.company().id, agentId]
  const [before] = await latest(place)
  const [row] = await sums([...place, before?.toDay ?? null, to])
  const opening = before?.closingMinor ?? 0
  const [commission, adjustment, payout] = [row?.commission, row?.adjustment, row?.payout].map(
    amount => amountOfSum(amount ?? '0')
  ) as [number, number, number]
  return {
    closedThrough: before?.toDay ?? null,
    first: row?.first ?? null,
    opening,
    commission,
    adjustment,
    payout,
    closing: opening + commission + adjustment + payout
  }
}

export async function insertStatement(
  ctx: Context,
  {
    id,
    agentId,
    from,
    to,
    sums: of
  }: { id: string; agentId: string; from: string; to: string; sums: AccountSums }
): Promise<void> {
  const company = ctx.company()
  await close([
    ctx.tenantId,
    company.id,
    id,
    agentId,
    to,
    Number(to.slice(0, 4)),
    from,
    company.currency,
    of.opening,
    of.commission,
    of.adjustment,
    of.payout,
    of.closing,
    ctx.now,
    ctx.userId
  ])
}
