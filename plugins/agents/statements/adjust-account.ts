import {
  Amount,
  coreErrors,
  Day,
  daysInForce,
  defineUseCase,
  Id,
  Input,
  Line,
  newId,
  Type
} from 'stoa/plugin'
import { addEntries, lockAccount } from '../entries/entry-store.ts'
import { bookedOf } from './booked.ts'

/** @throws stoa.not-found */
export const adjustAccount = defineUseCase({
  name: 'agents.adjust-account',
  summary: 'Adds an amount to what is owed to an agent, or takes one off, with the reason',
  permission: 'statement.adjust',
  input: Input({
    agentId: Id,
    amountMinor: Type.Integer({
      ...Amount,
      not: { const: 0 },
      description: 'Minor units; below zero: taken off.'
    }),
    reason: Line(500),
    day: Type.Optional(
      Type.Unsafe<string>({
        ...Day,
        description: 'The day it counts for, or the first after the last statement. Default: today.'
      })
    )
  }),
  async run(ctx, { agentId, amountMinor, reason, day }) {
    if ((await lockAccount(ctx, agentId)) === null) {
      throw coreErrors['not-found']({ what: 'agent' })
    }
    const id = newId()
    const on = day ?? (await daysInForce(ctx)).to
    await addEntries(ctx, [{ id, agentId, kind: 'adjustment', day: on, amountMinor, reason }])
    ctx.audited(id, { agentId, amountMinor, reason })
    return bookedOf(ctx, id, agentId)
  }
})
