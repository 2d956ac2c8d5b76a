import { defineUseCase, Input, shopsOfCompany } from 'stoa/plugin'
import { Catalog, PublishedProducts } from '../../../contracts/catalogue.ts'
import { toMinor } from '../costs/rules/value.ts'
import { keptAt, variantsKept, worthOf } from './store.ts'
import { AsOf, beforeOf, type StockValueTotals } from './view.ts'

const AT_ONCE = 1_000

export const sumUpStockValue = defineUseCase({
  name: 'purchasing.sum-up-stock-value',
  summary: 'What all stock is worth, by shop and by category, now or as of a day',
  permission: 'stock-value.read',
  reads: true,
  input: Input(AsOf),
  async run(ctx, { asOf }): Promise<StockValueTotals> {
    const before = beforeOf(ctx, asOf)
    let total = 0n
    const shops = new Map<string, bigint>()
    const categories = new Map<string | null, bigint>()
    const add = <K>(to: Map<K, bigint>, key: K, value: bigint): void => {
      to.set(key, (to.get(key) ?? 0n) + value)
    }
    let ids: string[] = []
    do {
      ids = await variantsKept(ctx, ids.at(-1) ?? null, AT_ONCE)
      const [worth, paths] = await Promise.all([
        worthOf(ctx, ids, before),
        ctx.ask(Catalog).categoryPaths(ids)
      ])
      for (const [variantId, of] of worth) {
        // Whoever stands in one shop is told of its share alone.
        for (const { shopId, value } of of.shops) {
          if (ctx.shopId !== null && ctx.shopId !== shopId) continue
          total += value
          add(categories, paths.get(variantId)?.[0] ?? null, value)
          add(shops, shopId, value)
        }
      }
    } while (ids.length === AT_ONCE)
    const names = new Map(
      (await ctx.ask(PublishedProducts).categories()).map(({ id, name }) => [id, name])
    )
    return {
      keptAt: (await keptAt(ctx))?.toISOString() ?? null,
      currency: ctx.company().currency,
      valueMinor: toMinor(total),
      shops: shopsOfCompany(ctx)
        .filter(({ id }) => ctx.shopId === null || ctx.shopId === id)
        .map(({ id, name }) => ({
          shopId: id,
          name,
          valueMinor: toMinor(shops.get(id) ?? 0n)
        })),
      categories: Array.from(categories, ([categoryId, value]) => ({
        categoryId,
        name: categoryId === null ? null : (names.get(categoryId) ?? null),
        valueMinor: toMinor(value)
      })).sort((a, b) => b.valueMinor - a.valueMinor)
    }
  }
})
