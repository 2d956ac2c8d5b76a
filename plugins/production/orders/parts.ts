import type { Context } from 'stoa/plugin'
import { bomsBelow } from '../boms/store.ts'
import { explode, milliOf, rounded } from '../boms/rules/explode.ts'
import { productionErrors } from '../errors.ts'

/**
 * What so much of something takes, in thousandths by part, by its bill of materials of now.
 * @throws production.not-manufactured
 */
export async function partsFor(
  ctx: Context,
  variantId: string,
  milli: number
): Promise<{ bomId: string; parts: Map<string, number> }> {
  const boms = await bomsBelow(ctx, [variantId])
  const bom = boms.get(variantId)
  if (bom?.kind !== 'manufactured') throw productionErrors['not-manufactured']()
  const needs = explode(boms, new Map([[variantId, milliOf(milli)]]))
  return {
    bomId: bom.id,
    parts: new Map(Array.from(needs, ([partId, need]) => [partId, rounded(need)]))
  }
}
