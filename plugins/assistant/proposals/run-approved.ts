import { type OuterContext, Problem } from 'stoa/plugin'
import { sameEffect } from './rules.ts'
import { assistantErrors } from '../errors.ts'
import {
  decideProposal,
  hashOf,
  proposalOf,
  closeProposal,
  showOtherEffect,
  type ProposalRow
} from './store.ts'
import { stateAt } from './view.ts'

/** Its effect is not what was shown: takes the transaction back. */
class EffectChanged extends Error {
  constructor(readonly effect: unknown) {
    super('The effect has changed.')
  }
}

/** Someone else decided meanwhile. */
class TakenAlready extends Error {}

const BY = { by: 'assistant' }
const problemOf = (problem: Problem) => ({
  code: problem.code,
  status: problem.status,
  detail: problem.message
})

/**
 * Runs a proposal its user approves: once or not at all.
 * @param row as it is now, in this place
 * @returns it, done; also when it was done before
 * @throws assistant.proposal-expired, proposal-decided, proposal-unsettled, operation-not-allowed,
 * effect-changed, and what the operation refuses with
 */
export async function runApproved(ctx: OuterContext, row: ProposalRow): Promise<ProposalRow> {
  if (stateAt(row, new Date()) !== 'proposed') return decidedBefore(row)
  if (!ctx.tools.list().some(tool => tool.name === row.operation)) {
    throw assistantErrors['operation-not-allowed']({ operation: row.operation })
  }
  if (hashOf(row.operation, row.input) !== row.input_hash) {
    throw new Error(`The input of the proposal ${row.id} is not what was proposed.`)
  }
  try {
    return await (row.effect === null ? runOutside(ctx, row) : runInside(ctx, row))
  } catch (error) {
    if (error instanceof TakenAlready) {
      return decidedBefore(
        (await ctx.unitOfWork(inside => proposalOf(inside, row.id), { reads: true })) ?? row
      )
    }
    if (error instanceof EffectChanged) {
      const shown = await ctx.unitOfWork(inside => showOtherEffect(inside, row.id, error.effect))
      throw assistantErrors['effect-changed']({
        proposalId: row.id,
        effect: error.effect,
        expiresAt: shown?.expires_at.toISOString() ?? null
      })
    }
    // A refusal is an outcome; a fault on our side is none, and the proposal stays open.
    if (error instanceof Problem && error.status < 500) {
      await ctx.unitOfWork(inside =>
        closeProposal(inside, row.id, { state: 'failed', problem: problemOf(error) })
      )
    }
    throw error
  }
}

function decidedBefore(row: ProposalRow): ProposalRow {
  const state = stateAt(row, new Date())
  switch (state) {
    case 'done':
      return row
    case 'expired':
      throw assistantErrors['proposal-expired']({ expiresAt: row.expires_at.toISOString() })
    case 'approved':
      throw assistantErrors['proposal-unsettled']({
        decidedAt: row.decided_at?.toISOString() ?? ''
      })
    default:
      throw assistantErrors['proposal-decided']({ state, problem: row.problem })
  }
}

/**
 * Claiming it, running it and writing down its result are one transaction; who approves at the same
 * time waits for its end.
 */
function runInside(ctx: OuterContext, row: ProposalRow): Promise<ProposalRow> {
  return ctx.unitOfWork(async inside => {
    if (!(await decideProposal(inside, row.id, 'approved'))) throw new TakenAlready()
    const result = await inside.tools.run(row.operation, row.input)
    if (!sameEffect(row.effect, result)) throw new EffectChanged(result)
    return (await closeProposal(inside, row.id, { state: 'done', result })) ?? row
  }, BY)
}

/**
 * What talks to someone else while it works cannot be taken back: claimed first, so that it never
 * runs twice.
 */
async function runOutside(ctx: OuterContext, row: ProposalRow): Promise<ProposalRow> {
  await ctx.unitOfWork(async inside => {
    if (!(await decideProposal(inside, row.id, 'approved'))) throw new TakenAlready()
    inside.audited(row.id, { operation: row.operation })
  }, BY)
  const result = await ctx.tools.run(row.operation, row.input)
  return (
    (await ctx.unitOfWork(inside => closeProposal(inside, row.id, { state: 'done', result }))) ??
    row
  )
}
