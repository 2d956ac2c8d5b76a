import {
  defineUseCase,
  Id,
  Input,
  Line,
  newId,
  Nullable,
  Type,
  type UnitContext
} from 'stoa/plugin'
import { demandActiveAgent } from '../agents/store.ts'
import { agentsErrors } from '../errors.ts'
import { commissionOfSale } from './commission-of-sale.ts'
import { addEntries, type NewEntry } from '../entries/entry-store.ts'
import { heldOf, reversed } from './rules/take-back.ts'
import { type AgentSale, giveSale, lockSale, recordSale, saleLines } from './sale-store.ts'
import { settleReturns } from './settle-returns.ts'
import { entryOf, soldLines } from './sold-lines.ts'
import { viewOfSale } from './view-of-sale.ts'

/**
 * Takes what the agent holds of a sale back, and gives the new one what it brings them, by the rules
 * of the sale's own business day, less what came back. Both count for the day of the sale, or for
 * the first day after the agent's latest statement.
 * @throws stoa.not-found, agents.agent-archived, agents.already-theirs
 */
export const reassignSale = defineUseCase({
  name: 'agents.reassign-sale',
  summary: 'Gives a posted sale to another agent, or to no one',
  permission: 'commission.reassign',
  input: Input({
    saleId: Id,
    agentId: Nullable(Id, 'null: no one.'),
    reason: Type.Optional(Line(500))
  }),
  async run(ctx, { saleId, agentId, reason }) {
    if (agentId !== null) await demandActiveAgent(ctx, agentId)
    const sale = await recordedSale(ctx, saleId)
    if (sale.agentId === agentId) {
      throw agentsErrors['already-theirs']({ number: String(sale.number) })
    }
    const day = String(sale.businessDay)
    const before = await saleLines(ctx, saleId)
    const after = await commissionOfSale(ctx, before, { agentId, day })
    const of = { kind: 'reassignment' as const, day, documentId: newId() }
    const entries: NewEntry[] = [
      ...(sale.agentId === null
        ? []
        : before.map(line =>
            entryOf(sale, line, {
              ...of,
              agentId: sale.agentId as string,
              movement: reversed(heldOf(line))
            })
          )),
      ...(agentId === null
        ? []
        : after.map(line => entryOf(sale, line, { ...of, agentId, movement: heldOf(line) })))
    ]
    await giveSale(ctx, saleId, agentId, after)
    await addEntries(
      ctx,
      entries.map(entry => ({ ...entry, ...(reason === undefined ? {} : { reason }) }))
    )
    ctx.audited(saleId, { from: sale.agentId, to: agentId, reason: reason ?? null })
    return viewOfSale(ctx, saleId, { ...sale, agentId, source: 'manager' })
  }
})

/** The sale, locked; one that is older than the first agent is recorded as no one's first. */
async function recordedSale(ctx: UnitContext, saleId: string): Promise<AgentSale> {
  const { lines, ...facts } = await soldLines(ctx, saleId)
  const known = await lockSale(ctx, saleId)
  if (known.recorded) return known
  const sale = { ...known, ...facts, recorded: true, agentId: null, source: null }
  await recordSale(ctx, sale, lines)
  await settleReturns(ctx, sale, lines)
  return sale
}
