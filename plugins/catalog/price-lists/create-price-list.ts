import { defineUseCase, Input, toChange, toCreate } from 'stoa/plugin'
import { assertRoom, priceLists } from './store.ts'
import { periodFields, priceListFields } from './view.ts'
import { whomItIsFor } from './whom-it-is-for.ts'

const { name, ...more } = priceListFields

/**
 * @throws catalog.price-list-name-taken, catalog.unknown-customer-group,
 * catalog.price-list-ends-early, catalog.too-many-price-lists
 */
export const createPriceList = defineUseCase({
  name: 'catalog.create-price-list',
  summary: 'Creates a price list, empty',
  permission: 'price-list.edit',
  input: Input({ ...toCreate({ name }), ...toChange(more), ...toChange(periodFields) }),
  async run(ctx, facts) {
    const sent = await whomItIsFor(ctx, facts)
    await assertRoom(ctx)
    return priceLists.create(ctx, {
      priority: 0,
      shopIds: null,
      groupIds: null,
      channel: null,
      validFrom: null,
      validUntil: null,
      ...sent
    })
  }
})
