import {
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
import { agentsErrors } from '../errors.ts'
import { bookedOf } from './booked.ts'
import { findStatement, sumsOfAccount } from './store.ts'

/**
 * Notes that an agent was paid: the money itself is moved elsewhere.
 * @throws stoa.not-found, agents.payout-in-future, agents.payout-too-large
 */
export const payAgent = defineUseCase({
  name: 'agents.pay-agent',
  summary: 'Notes what was paid out to an agent, when and how, at most what is owed to them',
  permission: 'statement.pay',
  input: Input({
    agentId: Id,
    amountMinor: Type.Integer({ minimum: 1, maximum: 9_007_199_254_740_991 }),
    day: Type.Optional(
      Type.Unsafe<string>({ ...Day, description: 'When it was paid. Default: today.' })
    ),
    reference: Type.Optional(Line(80, 'Of the transfer, the cheque, the receipt.')),
    statementId: Type.Optional(Type.String({ ...Id, description: 'The statement it pays.' }))
  }),
  async run(ctx, { agentId, amountMinor, day, reference, statementId }) {
    const { to: today } = await daysInForce(ctx)
    const on = day ?? today
    if (on > today) throw agentsErrors['payout-in-future']({ day: on })
    if ((await lockAccount(ctx, agentId)) === null) {
      throw coreErrors['not-found']({ what: 'agent' })
    }
    const statement = statementId === undefined ? null : await findStatement(ctx, statementId)
    if (statementId !== undefined && statement?.agentId !== agentId) {
      throw coreErrors['not-found']({ what: 'statement' })
    }
    const { closing } = await sumsOfAccount(ctx, agentId, null)
    const open = statement === null ? closing : statement.closingMinor - statement.paidMinor
    const owed = Math.max(0, Math.min(closing, open))
    if (amountMinor > owed) throw agentsErrors['payout-too-large']({ owedMinor: owed })
    const id = newId()
    await addEntries(ctx, [
      {
        id,
        agentId,
        kind: 'payout',
        day: on,
        amountMinor: -amountMinor,
        reference: reference ?? null,
        statementId: statementId ?? null
      }
    ])
    ctx.audited(id, { agentId, amountMinor, reference: reference ?? null })
    return bookedOf(ctx, id, agentId)
  }
})
