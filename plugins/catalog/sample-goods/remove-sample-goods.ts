import { defineUseCase, Input } from 'stoa/plugin'
import { Stock } from '../../../contracts/stock.ts'
import { catalogErrors } from '../errors.ts'
import { publishProducts } from '../published-products/store.ts'
import { skusOf } from './rules/industries.ts'
import {
  emitChanged,
  lockSampleGoods,
  mayAdjust,
  moveSampleGoods,
  sampleProducts,
  setActive
} from './store.ts'
import { IndustryName, type RemovedSampleGoods } from './view.ts'

/** @throws catalog.sample-goods-of-all-shops */
export const removeSampleGoods = defineUseCase({
  name: 'catalog.remove-sample-goods',
  summary:
    "Archives an industry's sample goods that were never sold, and takes them out of stock; those that were sold stay, and those in stock that whoever asks may not adjust",
  permission: 'product.edit',
  input: Input({ industry: IndustryName }),
  async run(ctx, { industry }): Promise<RemovedSampleGoods> {
    const company = ctx.company().id
    // In one shop nobody sees what the others sold.
    if (ctx.shopId !== null) throw catalogErrors['sample-goods-of-all-shops']()
    await lockSampleGoods(ctx)
    const there = await sampleProducts([ctx.tenantId, company, skusOf(industry)])
    const active = there.filter(product => product.active)
    const variantIds = active.flatMap(product => product.variantIds)
    const levels = (await ctx.askIfAnswered(Stock)?.fates(variantIds)) ?? []
    const held = new Set(
      levels
        .filter(
          l =>
            l.sold ||
            l.isReserved ||
            (Number(l.onHand) > 0 && !mayAdjust(ctx, l.shopId, l.variantId))
        )
        .map(l => l.variantId)
    )
    const archived = active.filter(product => !product.variantIds.some(id => held.has(id)))
    const ids = archived.map(({ id }) => id)
    if (ids.length > 0) {
      await setActive([ctx.tenantId, company, ids, false])
      await publishProducts(ctx, ids)
    }
    await emitChanged(ctx, archived)
    const gone = new Set(archived.flatMap(product => product.variantIds))
    const leaving = levels.filter(l => gone.has(l.variantId) && Number(l.onHand) > 0)
    for (const shopId of new Set(leaving.map(l => l.shopId))) {
      const lines = leaving
        .filter(l => l.shopId === shopId)
        .map(({ variantId, onHand }) => ({ variantId, quantity: `-${onHand}` }))
      await moveSampleGoods(ctx, shopId, lines)
    }
    const counts = { industry, archived: archived.length, kept: active.length - archived.length }
    ctx.audited(company, counts)
    return counts
  }
})
