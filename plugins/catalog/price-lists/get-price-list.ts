import { defineUseCase, Id, Input } from 'stoa/plugin'
import { priceLists } from './store.ts'

/** @throws stoa.not-found */
export const getPriceList = defineUseCase({
  name: 'catalog.get-price-list',
  summary: 'One price list',
  permission: 'price-list.read',
  reads: true,
  input: Input({ priceListId: Id }),
  run: (ctx, { priceListId }) => priceLists.get(ctx, priceListId)
})
