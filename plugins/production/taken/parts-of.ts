import { formatQuantity, parseQuantity } from 'stoa/plugin'
import type { ComponentAnswers, PartsOfGoods } from '../../../contracts/components.ts'
import { type BomInForce, bomsBelow } from '../boms/store.ts'
import { explode, isTakenApart, milliOf, rounded, shareOf } from '../boms/rules/explode.ts'
import { type TakenGoods, takenBy } from './store.ts'

/** Answers Components.partsOf. All that is read goes in one message. */
export const partsOf: ComponentAnswers['partsOf'] = async (
  ctx,
  { lines, isRefund, at, original, holder }
) => {
  const variantIds = lines.map(({ variantId }) => variantId)
  const none = new Map<string, TakenGoods>()
  const [boms, before, held] = await Promise.all([
    bomsBelow(ctx, variantIds, at),
    original === undefined ? none : takenBy(ctx, { id: original }, variantIds),
    holder === undefined ? none : takenBy(ctx, holder, variantIds)
  ])
  return lines.flatMap(({ variantId, quantity }) => {
    const milli = parseQuantity(quantity)
    const known = held.get(variantId) ?? before.get(variantId)
    if (known !== undefined) return [again(variantId, milli, known, isRefund)]
    // It moved as what it was then, with stock of its own.
    const bom = boms.get(variantId)
    if (original !== undefined || bom === undefined || !isTakenApart(bom)) return []
    return [byBom(variantId, milli, boms, bom.partsReturn, isRefund)]
  })
}

/** As it moved before, in proportion. */
function again(
  variantId: string,
  milli: number,
  { milli: of, returnedMilli, partsReturn, parts }: TakenGoods,
  isRefund: boolean
): PartsOfGoods {
  const sign = Math.sign(milli)
  const stays = isRefund && !partsReturn
  return {
    variantId,
    quantity: formatQuantity(milli),
    partsReturn,
    parts: Array.from(parts, ([partId, total]) => ({
      variantId: partId,
      quantity: formatQuantity(
        stays
          ? 0
          : sign * shareOf(Math.abs(total), of, Math.abs(returnedMilli), Math.abs(milli)) || 0
      )
    }))
  }
}

/** By its bill of materials. What does not come back is named with nothing, so that it is known. */
function byBom(
  variantId: string,
  milli: number,
  boms: ReadonlyMap<string, BomInForce>,
  partsReturn: boolean,
  isRefund: boolean
): PartsOfGoods {
  const stays = isRefund && !partsReturn
  const needs = explode(boms, new Map([[variantId, milliOf(milli)]]))
  return {
    variantId,
    quantity: formatQuantity(milli),
    partsReturn,
    parts: Array.from(needs, ([partId, need]) => ({
      variantId: partId,
      quantity: formatQuantity(stays ? 0 : rounded(need))
    }))
  }
}
