import { Amount, Currency, Day, defineUseCase, Input, Type } from 'stoa/plugin'
import { agree } from './agree.ts'
import { GoodsInput } from './input.ts'

export const LayawayQuote = Type.Object({
  currency: Currency,
  totalMinor: Amount,
  leastDepositMinor: Type.Integer({ ...Amount, description: 'What has to be paid at once.' }),
  dueOn: Day
})

/** @throws layaways.nothing-due, and what a sale is refused with before it is paid */
export const quoteLayaway = defineUseCase({
  name: 'layaways.quote-layaway',
  summary: 'What goods would be set aside for: the price, the least deposit and the day',
  permission: 'layaway.make',
  reads: true,
  input: Input(GoodsInput),
  async run(ctx, question) {
    const { agreed, leastDepositMinor, dueOn } = await agree(ctx, question)
    return {
      currency: agreed.currency,
      totalMinor: agreed.totalMinor,
      leastDepositMinor,
      dueOn
    }
  }
})
