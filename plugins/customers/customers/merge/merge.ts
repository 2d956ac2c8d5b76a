import { isDeepStrictEqual } from 'node:util'
import type { UnitContext } from 'stoa/plugin'
import { CustomerChanged, CustomersMerged } from '../../../../contracts/customers.ts'
import { mergedFacts, type Reason } from './rules.ts'
import { writeMerge, type MergingCustomer } from './store.ts'

/**
 * Two customers that are locked become one.
 * @param judge sees the kept one as it will be, before anything is written
 * @returns the kept one, and which of its facts are new
 */
export async function merge(
  ctx: UnitContext,
  kept: MergingCustomer,
  from: MergingCustomer,
  reason: Reason,
  judge: (after: MergingCustomer) => void = () => {}
): Promise<{ after: MergingCustomer; fields: string[] }> {
  const after = mergedFacts(kept, from, reason)
  const fields = Object.keys(after).filter(
    key =>
      !isDeepStrictEqual(after[key as keyof MergingCustomer], kept[key as keyof MergingCustomer])
  )
  judge(after)
  const version = await writeMerge(ctx, { kept, from, after }, fields.length > 0)
  const who = { companyId: ctx.company().id, customerId: kept.id }
  await ctx.emit(CustomersMerged, { ...who, mergedId: from.id })
  if (fields.length > 0) await ctx.emit(CustomerChanged, who)
  return { after: { ...after, version }, fields }
}
