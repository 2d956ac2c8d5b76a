import { defineUseCase, Id, Input, toChange, Version } from 'stoa/plugin'
import { priceLists } from './store.ts'
import { periodFields, priceListFields } from './view.ts'
import { whomItIsFor } from './whom-it-is-for.ts'

/**
 * @throws stoa.not-found, stoa.stale-version, catalog.price-list-name-taken,
 * catalog.unknown-customer-group, catalog.price-list-ends-early
 */
export const changePriceList = defineUseCase({
  name: 'catalog.change-price-list',
  summary: 'Updates a price list; null clears a field, fields left out stay',
  permission: 'price-list.edit',
  input: Input({
    priceListId: Id,
    version: Version,
    ...toChange(priceListFields),
    ...toChange(periodFields)
  }),
  run: (ctx, { priceListId, version, ...change }) =>
    priceLists.change(ctx, priceListId, version, before => whomItIsFor(ctx, change, before))
})
