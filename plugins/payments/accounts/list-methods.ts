import { Currency, defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { methods } from './offers.ts'

export const listMethods = defineUseCase({
  name: 'payments.list-methods',
  summary: 'Payment methods of a shop',
  permission: 'payment.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    currency: Type.Optional(Currency),
    amountMinor: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 9_007_199_254_740_991,
        description:
          'What is due: only what can take it, with what is asked for each way. Minor units'
      })
    )
  }),
  run: async (ctx, { shopId, currency = ctx.company().currency, amountMinor = null }) => ({
    items: await methods(ctx, { shopId: ctx.shop(shopId).id, currency, amountMinor })
  })
})
