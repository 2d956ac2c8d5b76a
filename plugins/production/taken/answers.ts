import { formatQuantity, parseQuantity } from 'stoa/plugin'
import type { ComponentAnswers } from '../../../contracts/components.ts'
import { Catalog } from '../../../contracts/catalogue.ts'
import { type BomInForce, bomsBelow } from '../boms/store.ts'
import {
  explode,
  type Fraction,
  isTakenApart,
  makeable,
  milliOf,
  rounded
} from '../boms/rules/explode.ts'

const ONE = milliOf(1_000)

/** What one of each takes, of those that are made of something. */
export function needsOfOne(
  boms: ReadonlyMap<string, BomInForce>,
  variantIds: readonly string[],
  counts: (bom: BomInForce) => boolean
): Map<string, Map<string, Fraction>> {
  const found = new Map<string, Map<string, Fraction>>()
  for (const id of variantIds) {
    const bom = boms.get(id)
    if (bom !== undefined && counts(bom)) found.set(id, explode(boms, new Map([[id, ONE]])))
  }
  return found
}

const apart = async (ctx: Parameters<typeof bomsBelow>[0], variantIds: readonly string[]) => {
  const boms = await bomsBelow(ctx, variantIds)
  return { boms, needs: needsOfOne(boms, variantIds, isTakenApart) }
}

/** Answers Components.takenFor. */
export const takenFor: ComponentAnswers['takenFor'] = async (ctx, variantIds) => {
  const { needs } = await apart(ctx, variantIds)
  return new Map(Array.from(needs, ([id, parts]) => [id, [...parts.keys()]]))
}

/** Answers Components.available. */
export const available: ComponentAnswers['available'] = async (ctx, { variantIds, levels }) => {
  const { boms, needs } = await apart(ctx, variantIds)
  const partIds = [...new Set([...needs.values()].flatMap(parts => [...parts.keys()]))]
  if (needs.size === 0) return []
  const there = await levels(partIds)
  const free = new Map(there.map(one => [one.variantId, parseQuantity(one.quantity)]))
  const onHand = new Map(there.map(one => [one.variantId, parseQuantity(one.onHand)]))
  return Array.from(needs, ([variantId, parts]) => {
    const isWhole = boms.get(variantId)?.unit === 'piece'
    return {
      variantId,
      quantity: formatQuantity(makeable(parts, free, isWhole)),
      onHand: formatQuantity(makeable(parts, onHand, isWhole))
    }
  })
}

/** Answers Components.costs: by what the catalogue says its parts cost, rounded once. */
export const costs: ComponentAnswers['costs'] = async (ctx, variantIds) => {
  const { needs } = await apart(ctx, variantIds)
  const partIds = [...new Set([...needs.values()].flatMap(parts => [...parts.keys()]))]
  const known = partIds.length === 0 ? new Map() : await ctx.ask(Catalog).costs(partIds)
  return Array.from(needs, ([variantId, parts]) => ({ variantId, costMinor: costOf(parts, known) }))
}

/**
 * What parts cost together, in minor units, rounded once; null where the cost of one is not known.
 * @param costs minor units of one, by part
 */
export function costOf(
  parts: ReadonlyMap<string, Fraction>,
  known: ReadonlyMap<string, number | null>
): number | null {
  let [n, d] = [0n, 1n]
  for (const [partId, milli] of parts) {
    const cost = known.get(partId) ?? null
    if (cost === null) return null
    n = n * milli.d + milli.n * BigInt(cost) * d
    d *= milli.d
  }
  return rounded({ n, d: d * 1_000n })
}
