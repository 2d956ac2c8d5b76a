import { createHash } from 'node:crypto'
import { newId, statement, type Context } from 'stoa/plugin'
import { userOf } from '../conversations/scope.ts'

export type StoredState = 'proposed' | 'approved' | 'done' | 'failed' | 'rejected'
export interface ProposalRow {
  id: string
  company_id: string
  shop_id: string | null
  conversation_id: string | null
  operation: string
  input: Record<string, unknown>
  input_hash: string
  effect: unknown
  state: StoredState
  result: unknown
  problem: { code: string; status: number; detail: string } | null
  created_at: Date
  expires_at: Date
  decided_at: Date | null
}

const COLUMNS =
  'id, company_id, shop_id, conversation_id, operation, input, input_hash, effect, state, result, problem, created_at, expires_at, decided_at'
const GOOD_FOR_SECONDS = 600

const insert = statement<ProposalRow>(
  'assistant.insert-proposal',
  `
  INSERT INTO assistant_proposal (tenant_id, company_id, id, shop_id, user_id, conversation_id, operation, input, input_hash, effect, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() + $11::integer * interval '1 second') RETURNING ${COLUMNS}`
)
const byId = statement<ProposalRow>(
  'assistant.proposal-by-id',
  `SELECT ${COLUMNS} FROM assistant_proposal WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3 AND id = $4`
)
export const proposalPage = statement<ProposalRow>(
  'assistant.proposals',
  `
  SELECT ${COLUMNS} FROM assistant_proposal
  WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3 AND ($4::uuid IS NULL OR id < $4) AND ($5::uuid IS NULL OR conversation_id = $5)
    AND ($6::text IS NULL OR $6 = CASE WHEN state = 'proposed' AND expires_at <= now() THEN 'expired' ELSE state END)
  ORDER BY id DESC LIMIT $7`
)
// Who comes second waits for the row, and then finds it taken.
const claim = statement<ProposalRow>(
  'assistant.claim-proposal',
  `
  UPDATE assistant_proposal SET state = $5, decided_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3 AND id = $4 AND state = 'proposed' AND expires_at > now() RETURNING ${COLUMNS}`
)
const settle = statement<ProposalRow>(
  'assistant.settle-proposal',
  `
  UPDATE assistant_proposal SET state = $5, result = $6, problem = $7, decided_at = coalesce(decided_at, now())
  WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3 AND id = $4 AND state IN ('proposed', 'approved') RETURNING ${COLUMNS}`
)
const show = statement<ProposalRow>(
  'assistant.show-other-effect',
  `
  UPDATE assistant_proposal SET effect = $5, expires_at = now() + $6::integer * interval '1 second'
  WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3 AND id = $4 AND state = 'proposed' RETURNING ${COLUMNS}`
)

const scope = (ctx: Context, id: string): unknown[] => [
  ctx.tenantId,
  ctx.company().id,
  userOf(ctx),
  id
]
const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value)

/** Of the input as it is stored: key order does not count. */
export function hashOf(operation: string, input: Record<string, unknown>): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, sorted(input)]))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)])
  )
}

export async function insertProposal(
  ctx: Context,
  of: {
    conversationId: string | null
    operation: string
    input: Record<string, unknown>
    effect: unknown
  }
): Promise<ProposalRow> {
  const [row] = await insert([
    ctx.tenantId,
    ctx.company().id,
    newId(),
    ctx.shopId,
    userOf(ctx),
    of.conversationId,
    of.operation,
    JSON.stringify(of.input),
    hashOf(of.operation, of.input),
    json(of.effect),
    GOOD_FOR_SECONDS
  ])
  return row as ProposalRow
}

/** The user's own; anyone else's is not there. */
export const proposalOf = async (ctx: Context, id: string): Promise<ProposalRow | undefined> =>
  (await byId(scope(ctx, id)))[0]

/** Takes the decision, if it is still open. */
export const decideProposal = async (
  ctx: Context,
  id: string,
  state: 'approved' | 'rejected'
): Promise<ProposalRow | undefined> => (await claim([...scope(ctx, id), state]))[0]

/** Writes down how it ended. */
export const closeProposal = async (
  ctx: Context,
  id: string,
  end: { state: 'done' | 'failed'; result?: unknown; problem?: ProposalRow['problem'] }
): Promise<ProposalRow | undefined> =>
  (await settle([...scope(ctx, id), end.state, json(end.result), json(end.problem)]))[0]

/** Shows another effect for a new approval. */
export const showOtherEffect = async (
  ctx: Context,
  id: string,
  effect: unknown
): Promise<ProposalRow | undefined> =>
  (await show([...scope(ctx, id), json(effect), GOOD_FOR_SECONDS]))[0]
