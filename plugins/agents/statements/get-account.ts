import { coreErrors, Day, daysInForce, defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { agentNames } from '../agents/store.ts'
import { visibleAgent } from '../entries/visible-agent.ts'
import { firstDayOf } from './rules/period.ts'
import { sumsOfAccount } from './store.ts'
import type { AccountView } from './view.ts'

/** @throws stoa.not-found */
export const getAccount = defineUseCase({
  name: 'agents.get-account',
  summary: 'What is open of an agent since their latest statement, as the next one would show it',
  permission: 'commission.own',
  reads: true,
  input: Input({
    agentId: Id,
    to: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'Default: today.' }))
  }),
  async run(ctx, { agentId, to }): Promise<AccountView> {
    await visibleAgent(ctx, agentId)
    const agent = (await agentNames(ctx, [agentId])).get(agentId)
    if (agent === undefined) throw coreErrors['not-found']({ what: 'agent' })
    const toDay = to ?? (await daysInForce(ctx)).to
    const sums = await sumsOfAccount(ctx, agentId, toDay)
    const fromDay =
      sums.closedThrough === null && sums.first === null ? null : firstDayOf(toDay, sums)
    return {
      agentId,
      agentCode: agent.code,
      agentName: agent.name,
      fromDay,
      toDay,
      closedThrough: sums.closedThrough,
      currency: ctx.company().currency,
      openingMinor: sums.opening,
      commissionMinor: sums.commission,
      adjustmentMinor: sums.adjustment,
      payoutMinor: sums.payout,
      closingMinor: sums.closing
    }
  }
})
