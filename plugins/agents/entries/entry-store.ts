import { type Context, formatQuantity, newId, statement, type UnitContext } from 'stoa/plugin'
import { CommissionRecorded } from '../contract.ts'
import type { Rule } from '../commission-rules/rules/choose-rule.ts'
import type { Movement } from '../commissions/rules/take-back.ts'
import type { EntryKind } from './view.ts'

export interface NewEntry extends Partial<Movement> {
  id?: string
  agentId: string
  kind: EntryKind
  /** Business day of the document. */
  day: string
  amountMinor: number
  /** Left out: the entry itself. */
  documentId?: string
  lineNo?: number
  number?: string | null
  saleId?: string
  customerId?: string | null
  variantId?: string
  name?: string
  rule?: Rule | null
  reason?: string
  reference?: string | null
  statementId?: string | null
}

// The agent's row is held while an entry is added, and whoever closes a statement locks it: so no
// entry slips into a period that was closed meanwhile; it counts from the day after.
const add = statement(
  'agents.add-entries',
  `WITH account AS MATERIALIZED (
     SELECT id, closed_through FROM agents_agent WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3) ORDER BY id FOR SHARE
   )
   INSERT INTO agents_entry (tenant_id, company_id, id, agent_id, kind, entry_day, business_day, amount_minor, document_id, line_no, number, sale_id, customer_id, variant_id, name,
     quantity, net_minor, total_minor, rule_id, base, rate_ppm, piece_minor, reason, reference, statement_id, user_id, created_at)
   SELECT $1, $2, e.i, a.id, e.k, greatest(e.d, a.closed_through + 1), e.d, e.m, e.doc, e.n, e.num, e.sale, e.cust, e.v, e.t, e.q, e.net, e.total, e.r, e.b, e.ppm, e.p, e.why, e.ref, e.st, $5, $6
   FROM json_to_recordset($4) AS e (i uuid, a uuid, k text, d date, m bigint, doc uuid, n int, num text, sale uuid, cust uuid, v uuid, t text, q numeric, net bigint, total bigint,
     r uuid, b text, ppm int, p bigint, why text, ref text, st uuid) JOIN account a ON a.id = e.a
   ON CONFLICT (document_id, line_no, agent_id, company_id, tenant_id) DO NOTHING`
)

/** Adds entries to the ledger and says so; a line of a document that stands there already stays. */
export async function addEntries(ctx: UnitContext, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return
  const agentIds = [...new Set(entries.map(({ agentId }) => agentId))]
  const companyId = ctx.company().id
  await add([
    ctx.tenantId,
    companyId,
    agentIds,
    JSON.stringify(entries.map(rowOf)),
    ctx.userId,
    ctx.now
  ])
  for (const agentId of agentIds) await ctx.emit(CommissionRecorded, { companyId, agentId })
}

function rowOf(entry: NewEntry): object {
  const id = entry.id ?? newId()
  const { rule = null, quantityMilli } = entry
  return {
    i: id,
    a: entry.agentId,
    k: entry.kind,
    d: entry.day,
    m: entry.amountMinor,
    doc: entry.documentId ?? id,
    n: entry.lineNo ?? 0,
    num: entry.number ?? null,
    sale: entry.saleId ?? null,
    cust: entry.customerId ?? null,
    v: entry.variantId ?? null,
    t: entry.name ?? null,
    q: quantityMilli === undefined ? null : formatQuantity(quantityMilli),
    net: entry.netMinor ?? 0,
    total: entry.totalMinor ?? 0,
    r: rule?.id ?? null,
    b: rule?.base ?? null,
    ppm: rule?.ratePpm ?? null,
    p: rule?.pieceMinor ?? null,
    why: entry.reason ?? null,
    ref: entry.reference ?? null,
    st: entry.statementId ?? null
  }
}

const lock = statement<{ closedThrough: string | null; code: string; name: string }>(
  'agents.lock-account',
  `SELECT closed_through AS "closedThrough", code, name FROM agents_agent WHERE tenant_id = $1 AND company_id = $2 AND id = $3 FOR UPDATE`
)

/** The account of an agent, locked until the commit: nothing is added to it meanwhile. */
export const lockAccount = async (
  ctx: Context,
  agentId: string
): Promise<{ closedThrough: string | null; code: string; name: string } | null> =>
  (await lock([ctx.tenantId, ctx.company().id, agentId]))[0] ?? null
