import { defineUseCase, Input, type UnitContext } from 'stoa/plugin'
import { ProductCreated } from '../../../contracts/catalogue.ts'
import { Stock } from '../../../contracts/stock.ts'
import { indexProducts } from '../products/search-index.ts'
import { publishProducts } from '../published-products/store.ts'
import { addSamples } from './add-samples.ts'
import { languageOf } from './rules/goods.ts'
import { INDUSTRIES, productsOf, skusOf } from './rules/industries.ts'
import {
  emitChanged,
  lockSampleGoods,
  mayAdjust,
  moveSampleGoods,
  sampleProducts,
  setActive
} from './store.ts'
import { type AddedSampleGoods, IndustryName } from './view.ts'

/** A company of more shops opens them with goods of its own. */
const MOST_SHOPS = 20

/** @throws catalog.tax-class-unknown, catalog.sku-taken */
export const addSampleGoods = defineUseCase({
  name: 'catalog.add-sample-goods',
  summary:
    "Adds an industry's sample goods, with opening stock in the shop acted in or else in every shop, as far as whoever asks may adjust stock there; again, it adds what is missing",
  permission: 'product.edit',
  input: Input({ industry: IndustryName }),
  async run(ctx, { industry }): Promise<AddedSampleGoods> {
    await lockSampleGoods(ctx)
    const scope = [ctx.tenantId, ctx.company().id]
    const there = await sampleProducts([...scope, skusOf(industry)])
    const known = new Set(there.map(({ sku }) => sku))
    const { currency, locale } = ctx.company()
    const missing = productsOf(industry, languageOf(locale), currency).filter(
      ({ facts }) => !known.has(facts.sku)
    )
    const archived = there.filter(({ active }) => !active)
    const added = await addSamples(ctx, missing)
    if (archived.length > 0) await setActive([...scope, archived.map(({ id }) => id), true])
    const touched = [...added, ...archived].map(({ id }) => id)
    if (touched.length > 0) {
      await Promise.all([indexProducts(ctx, touched), publishProducts(ctx, touched)])
    }
    for (const { id: productId, sku, name, variants } of added) {
      const variantIds = variants.map(({ id }) => id)
      await ctx.emit(ProductCreated, {
        companyId: ctx.company().id,
        productId,
        sku,
        name,
        variantIds
      })
    }
    await emitChanged(ctx, archived)
    const stocked = [
      ...added.map(({ id, variants }) => ({ id, variantIds: variants.map(v => v.id) })),
      ...archived
    ]
    // What somebody archived by hand may still be in stock.
    const stock = ctx.askIfAnswered(Stock)
    const still = await stock?.fates(archived.flatMap(p => p.variantIds))
    const isThere = new Set(still?.filter(l => l.onHand !== '0').map(l => l.shopId + l.variantId))
    const quantity = String(INDUSTRIES[industry].stock)
    const withoutStock = new Set<string>()
    for (const shopId of shopsOf(ctx)) {
      const lines = stocked.flatMap(({ id, variantIds }) =>
        variantIds
          .filter(variantId => !isThere.has(shopId + variantId))
          .filter(variantId => {
            const may = mayAdjust(ctx, shopId, variantId)
            if (!may && stock) withoutStock.add(id)
            return may
          })
          .map(variantId => ({ variantId, quantity }))
      )
      await moveSampleGoods(ctx, shopId, lines)
    }
    const counts = {
      industry,
      added: added.length,
      restored: archived.length,
      unchanged: there.length - archived.length,
      withoutStock: withoutStock.size
    }
    ctx.audited(ctx.company().id, counts)
    return counts
  }
})

/** Where the goods are put. */
const shopsOf = (ctx: UnitContext): string[] =>
  ctx.shopId !== null
    ? [ctx.shopId]
    : ctx
        .shops()
        .filter(({ companyId }) => companyId === ctx.company().id)
        .slice(0, MOST_SHOPS)
        .map(({ id }) => id)
