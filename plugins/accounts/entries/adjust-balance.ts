import { daysInForce, defineUseCase, Id, Input, Line, Type } from 'stoa/plugin'
import { book, lockAccount, viewsOf } from './book.ts'
import type { EntryView } from './view.ts'

export const adjustBalance = defineUseCase({
  name: 'accounts.adjust-balance',
  summary: 'Corrects what is owed on an account, such as a debt that is written off',
  permission: 'account.adjust',
  audit: 'document',
  input: Input({
    accountId: Id,
    amountMinor: Type.Integer({
      minimum: -10_000_000_000_000,
      maximum: 10_000_000_000_000,
      not: { const: 0 },
      description: 'Minor units; above zero more is owed, below less. Not 0.'
    }),
    reason: Line(500, 'Why.')
  }),
  async run(ctx, { accountId, amountMinor, reason }) {
    const account = await lockAccount(ctx, accountId)
    const { to: businessDay } = await daysInForce(ctx)
    const row = await book(ctx, account, {
      kind: 'adjustment',
      amountMinor,
      businessDay,
      note: reason,
      occurredAt: ctx.now
    })
    return (await viewsOf(ctx, [row]))[0] as EntryView
  }
})
