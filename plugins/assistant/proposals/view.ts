import { type Context, Id, Instant, Nullable, type Static, Type } from 'stoa/plugin'
import type { ProposalRow } from './store.ts'

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(
  schema: T,
  description?: string
) => Nullable(schema, description)

export const ProposalState = Type.Union(
  ['proposed', 'approved', 'done', 'failed', 'rejected', 'expired'].map(state =>
    Type.Literal(state)
  ),
  {
    description: 'approved: begun, and how it ended is not known (yet); it is never run again.'
  }
)

export const ProposalView = Type.Object({
  id: Id,
  conversationId: orNull(Id),
  operation: Type.String({ description: 'What would be run.' }),
  summary: Type.String({ description: 'What the operation does, in a sentence.' }),
  input: Type.Unknown({ description: 'With what.' }),
  effect: Type.Unknown({
    description:
      'What it would answer; null for what cannot be tried out, of which the input is all there is to see.'
  }),
  state: ProposalState,
  shopId: orNull(Id, 'Where it was asked for; null: for the whole company.'),
  result: Type.Unknown({ description: 'What it answered, once done.' }),
  problem: orNull(
    Type.Object({ code: Type.String(), status: Type.Integer(), detail: Type.String() }),
    'Why it failed. Nothing was changed, unless `effect` is null.'
  ),
  createdAt: Instant,
  expiresAt: Instant,
  decidedAt: orNull(Instant)
})
export type ProposalView = Static<typeof ProposalView>

/** A proposal no one decided in time has expired, though no statement says so. */
export const stateAt = (row: ProposalRow, now: Date): string =>
  row.state === 'proposed' && row.expires_at <= now ? 'expired' : row.state

export const proposalView = (
  { tools }: Pick<Context, 'tools'>,
  row: ProposalRow,
  now = new Date()
): ProposalView => ({
  id: row.id,
  conversationId: row.conversation_id,
  operation: row.operation,
  // Of what the user may not do any more there is the name alone.
  summary: tools.list().find(({ name }) => name === row.operation)?.summary ?? row.operation,
  input: row.input,
  effect: row.effect ?? null,
  state: stateAt(row, now),
  shopId: row.shop_id,
  result: row.result ?? null,
  problem: row.problem,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null
})
