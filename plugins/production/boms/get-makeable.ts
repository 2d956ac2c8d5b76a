import {
  defineUseCase,
  formatQuantity,
  Id,
  Input,
  Nullable,
  parseQuantity,
  PositiveQuantityText,
  Type
} from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { Stock } from '../../../contracts/stock.ts'
import { needsOfOne } from '../taken/answers.ts'
import { bomOf } from './demand-latest.ts'
import { explode, makeable, milliOf, rounded } from './rules/explode.ts'
import { bomsBelow } from './store.ts'

export const Makeable = Type.Object({
  shopId: Id,
  makeable: Type.String({
    description: 'How many can be made of what is not reserved; decimal text.'
  }),
  quantity: Type.String({ description: 'What the parts below are for.' }),
  parts: Type.Array(
    Type.Object({
      variantId: Id,
      sku: Nullable(Type.String()),
      name: Nullable(Type.String()),
      needed: Type.String(),
      available: Type.String({ description: 'On hand and not reserved.' }),
      short: Type.String({ description: "What is missing; '0': nothing." })
    })
  )
})

/** @throws stoa.not-found */
export const getMakeable = defineUseCase({
  name: 'production.get-makeable',
  summary: 'How many of something can be made in a shop, and what is short for so many',
  permission: 'bom.read',
  reads: true,
  input: Input({
    variantId: Id,
    shopId: Type.Optional(Id),
    quantity: Type.Optional({ ...PositiveQuantityText, description: 'Left out: 1.' })
  }),
  async run(ctx, { variantId, shopId, quantity = '1' }) {
    const shop = ctx.shop(shopId)
    const { unit } = await bomOf(ctx, variantId)
    const boms = await bomsBelow(ctx, [variantId])
    const needs = explode(boms, new Map([[variantId, milliOf(parseQuantity(quantity))]]))
    const ids = [...needs.keys()]
    const [levels, names] = await Promise.all([
      ctx.ask(Stock).available({ shopId: shop.id, variantIds: ids }),
      ctx.ask(Catalog).names(ids)
    ])
    const free = new Map(levels.map(one => [one.variantId, parseQuantity(one.quantity)]))
    const known = new Map(names.map(one => [one.variantId, one]))
    const ofOne = needsOfOne(boms, [variantId], () => true).get(variantId) ?? new Map()
    return {
      shopId: shop.id,
      makeable: formatQuantity(makeable(ofOne, free, unit === 'piece')),
      quantity,
      parts: Array.from(needs, ([id, need]) => {
        const [needed, there] = [rounded(need), free.get(id) ?? 0]
        return {
          variantId: id,
          sku: known.get(id)?.sku ?? null,
          name: known.get(id)?.name ?? null,
          needed: formatQuantity(needed),
          available: formatQuantity(there),
          short: formatQuantity(Math.max(needed - Math.max(there, 0), 0))
        }
      })
    }
  }
})
