import { type Context, defineCursor, formatQuantity, parseQuantity, statement } from 'stoa/plugin'
import type { EntryKind, EntryView } from './view.ts'

interface Row extends Omit<EntryView, 'createdAt'> {
  createdAt: Date
}

const rows = statement<Row>(
  'agents.entries',
  `SELECT e.id, e.agent_id AS "agentId", a.name AS "agentName", e.kind, e.entry_day AS "entryDay", e.business_day AS "businessDay", e.amount_minor AS "amountMinor", e.number,
     e.sale_id AS "saleId", e.document_id AS "documentId", e.customer_id AS "customerId", e.variant_id AS "variantId", e.name, e.quantity, e.net_minor AS "netMinor", e.total_minor AS "totalMinor",
     e.rule_id AS "ruleId", e.base, e.rate_ppm AS "ratePpm", e.piece_minor AS "pieceMinor", e.reason, e.reference, e.statement_id AS "statementId", e.created_at AS "createdAt"
   FROM agents_entry e JOIN agents_agent a ON a.tenant_id = e.tenant_id AND a.id = e.agent_id
   WHERE e.tenant_id = $1 AND e.company_id = $2 AND ($3::uuid IS NULL OR e.agent_id = $3) AND ($4::text IS NULL OR e.kind = $4) AND ($5::date IS NULL OR e.entry_day >= $5)
     AND ($6::date IS NULL OR e.entry_day <= $6) AND ($7::uuid IS NULL OR e.sale_id = $7) AND ($8::date IS NULL OR (e.entry_day, e.id) < ($8, $9::uuid))
   ORDER BY e.entry_day DESC, e.id DESC LIMIT $10`
)
const byDay = defineCursor(['day', 'id'], (row: Row) => [row.entryDay, row.id])

export interface EntryQuestion {
  agentId?: string | undefined
  kind?: EntryKind | undefined
  from?: string | undefined
  to?: string | undefined
  saleId?: string | undefined
  limit: number
  after?: string | undefined
}

/** A page of the ledger, the latest day first. */
export async function seenEntries(
  ctx: Context,
  { agentId, kind, from, to, saleId, limit, after }: EntryQuestion
): Promise<{ items: EntryView[]; next: string | null }> {
  const found = await rows([
    ctx.tenantId,
    ctx.company().id,
    agentId ?? null,
    kind ?? null,
    from ?? null,
    to ?? null,
    saleId ?? null,
    ...byDay.behind(after),
    limit + 1
  ])
  return byDay.page(found, limit, ({ quantity, createdAt, ...row }) => ({
    ...row,
    quantity: quantity === null ? null : formatQuantity(parseQuantity(quantity)),
    createdAt: createdAt.toISOString()
  }))
}
