import { defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { assertRoom, priceLists } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version, catalog.too-many-price-lists */
export const restorePriceList = defineUseCase({
  name: 'catalog.restore-price-list',
  summary: 'Takes a price list back into use',
  permission: 'price-list.edit',
  input: Input({ priceListId: Id, version: Version }),
  async run(ctx, { priceListId, version }) {
    await assertRoom(ctx)
    return priceLists.restore(ctx, priceListId, version)
  }
})
