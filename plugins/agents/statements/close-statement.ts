import { coreErrors, Day, daysInForce, defineUseCase, Id, Input, newId, Type } from 'stoa/plugin'
import { lockAccount } from '../entries/entry-store.ts'
import { StatementClosed } from '../contract.ts'
import { agentsErrors } from '../errors.ts'
import { endOfLastMonth, firstDayOf } from './rules/period.ts'
import { findStatement, insertStatement, sumsOfAccount } from './store.ts'

/**
 * Freezes what an agent came to up to a day. What is recorded for those days later counts from the
 * day after, in the next statement.
 * @throws stoa.not-found, agents.period-not-over, agents.period-closed
 */
export const closeStatement = defineUseCase({
  name: 'agents.close-statement',
  summary: 'Closes the statement of an agent up to a day that is over, and numbers it',
  permission: 'statement.close',
  input: Input({
    agentId: Id,
    to: Type.Optional(
      Type.Unsafe<string>({
        ...Day,
        description: 'Its last business day. Default: the end of last month.'
      })
    )
  }),
  async run(ctx, { agentId, to: given }) {
    const { from: today } = await daysInForce(ctx)
    const to = given ?? endOfLastMonth(today)
    if (to >= today) throw agentsErrors['period-not-over']({ to })
    const account = await lockAccount(ctx, agentId)
    if (account === null) throw coreErrors['not-found']({ what: 'agent' })
    const { closedThrough } = account
    if (closedThrough !== null && to <= closedThrough) {
      throw agentsErrors['period-closed']({ through: closedThrough })
    }
    const sums = await sumsOfAccount(ctx, agentId, to)
    const id = newId()
    await insertStatement(ctx, { id, agentId, from: firstDayOf(to, sums), to, sums })
    await ctx.emit(StatementClosed, { companyId: ctx.company().id, agentId, statementId: id })
    const statement = await findStatement(ctx, id)
    if (statement === null) throw coreErrors.conflict({ what: 'the statement was not written' })
    ctx.audited(id, { number: statement.number, agentId, to, closingMinor: sums.closing })
    return statement
  }
})
