import { defineUseCase, Input, Type, type UnitContext } from 'stoa/plugin'
import { keepCosts } from './keep-costs.ts'

/** Has the book of costs of the company acted in kept from now on, and brought up to date at once. */
export async function keepBook(ctx: UnitContext): Promise<void> {
  await ctx.markInUse()
  ctx.enqueue(keepCosts, { companyId: ctx.company().id })
}

export const BookKept = Type.Object({
  kept: Type.Boolean({ description: 'true: it is kept; what moved before is taken in, too.' })
})

/** Without it the book begins with the first goods receipt. May be repeated. */
export const keepStockValue = defineUseCase({
  name: 'purchasing.keep-stock-value',
  summary: 'Has the value of stock kept from now on, from the first movement there is',
  permission: 'stock-value.keep',
  input: Input({}),
  async run(ctx) {
    await keepBook(ctx)
    ctx.audited(ctx.company().id)
    return { kept: true }
  }
})
