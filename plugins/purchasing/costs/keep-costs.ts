import { defineJob, handleJob, Id, Input, type OuterContext } from 'stoa/plugin'
import { keepNext } from './keep-next.ts'
import { companiesWithBook } from './store.ts'

export const keepAllCosts = defineJob({
  name: 'purchasing.keep-all-costs',
  summary: 'Takes what moved into the books of costs',
  every: '5 minutes',
  onceInUse: true,
  perTenant: 1
})

export const keepCosts = defineJob({
  name: 'purchasing.keep-costs',
  summary: 'Takes what a company received into its book of costs',
  data: Input({ companyId: Id }),
  perTenant: 1
})

export const keepAllCostsHandler = handleJob(keepAllCosts, async (ctx, { signal }) => {
  for (const companyId of await ctx.unitOfWork(companiesWithBook)) {
    await keepOf(ctx, companyId, signal)
  }
})

export const keepCostsHandler = handleJob(keepCosts, (ctx, { data, signal }) =>
  keepOf(ctx, data.companyId, signal)
)

async function keepOf(ctx: OuterContext, companyId: string, signal: AbortSignal): Promise<void> {
  const company = ctx.inCompany(companyId)
  let after: string | null = null
  do {
    signal.throwIfAborted()
    after = await company.unitOfWork(inside => keepNext(inside, after))
  } while (after !== null)
}
