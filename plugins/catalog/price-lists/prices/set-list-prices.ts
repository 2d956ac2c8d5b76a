import {
  coreErrors,
  defineUseCase,
  formatQuantity,
  Id,
  Input,
  parseQuantity,
  Type,
  Version
} from 'stoa/plugin'
import { PriceListChanged } from '../../../../contracts/catalogue.ts'
import { catalogErrors } from '../../errors.ts'
import { fitsUnit } from '../../packs/rules/pack-quantity.ts'
import { priceLists } from '../store.ts'
import { bumpList, type Step, variantsToPrice, variantWithMore, writePrices } from './store.ts'
import { ListPriceInput } from './view.ts'

const MOST_AT_ONCE = 500
/** So many prices of one variant, by quantity, a list has at most. */
const MOST_STEPS = 20

/**
 * Sets prices of a list, or takes them out of it (`priceMinor` null); what is not named stays. The
 * list's version goes up, so that nobody writes over what they have not seen.
 * @throws stoa.not-found, stoa.stale-version, catalog.price-named-twice, catalog.unknown-variant,
 * catalog.part-of-a-piece, catalog.too-many-steps
 */
export const setListPrices = defineUseCase({
  name: 'catalog.set-list-prices',
  summary: 'Sets prices of a price list by variant and quantity; null removes one, others stay',
  permission: 'price-list.edit',
  input: Input({
    priceListId: Id,
    version: Version,
    prices: Type.Array(ListPriceInput, { minItems: 1, maxItems: MOST_AT_ONCE })
  }),
  async run(ctx, { priceListId, version, prices }) {
    const steps = prices.map(({ variantId, fromQuantity = '0', priceMinor }): Step => {
      const from = formatQuantity(parseQuantity(fromQuantity))
      return { variantId, fromQuantity: from, priceMinor }
    })
    assertOnce(steps)
    const variantIds = [...new Set(steps.map(step => step.variantId))]
    const variants = await variantsToPrice(ctx, variantIds)
    const known = new Map(variants.map(variant => [variant.id, variant]))
    const unknown = variantIds.filter(id => !known.has(id))
    if (unknown.length > 0) {
      throw catalogErrors['unknown-variant']({ variantIds: unknown.join(', ') })
    }
    for (const { variantId, fromQuantity } of steps) {
      const { sku = '', soldBy = 'piece' } = known.get(variantId) ?? {}
      if (!fitsUnit(fromQuantity, soldBy)) throw catalogErrors['part-of-a-piece']({ sku })
    }
    const now = await bumpList(ctx, priceListId, version)
    if (now === null) {
      throw coreErrors['stale-version']({
        version: (await priceLists.get(ctx, priceListId)).version
      })
    }
    const removed = await writePrices(ctx, priceListId, steps)
    const full = await variantWithMore(ctx, priceListId, variantIds, MOST_STEPS)
    if (full !== undefined) {
      throw catalogErrors['too-many-steps']({ sku: known.get(full)?.sku ?? '', most: MOST_STEPS })
    }
    await ctx.emit(PriceListChanged, { companyId: ctx.company().id, priceListId })
    ctx.audited(priceListId, { prices: steps })
    const set = steps.filter(({ priceMinor }) => priceMinor !== null).length
    return { priceListId, version: now, set, removed }
  }
})

/** @throws catalog.price-named-twice */
function assertOnce(steps: readonly Step[]): void {
  const seen = new Set<string>()
  for (const { variantId, fromQuantity } of steps) {
    const key = `${variantId} ${fromQuantity}`
    if (seen.has(key)) throw catalogErrors['price-named-twice']({ variantId, fromQuantity })
    seen.add(key)
  }
}
