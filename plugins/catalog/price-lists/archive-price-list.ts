import { defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { priceLists } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version */
export const archivePriceList = defineUseCase({
  name: 'catalog.archive-price-list',
  summary: 'Archives a price list: kept for what refers to it, no price is read from it',
  permission: 'price-list.edit',
  input: Input({ priceListId: Id, version: Version }),
  run: (ctx, { priceListId, version }) => priceLists.archive(ctx, priceListId, version)
})
