import { defineUseCase, Id, Input, Line, PageInput, Type } from 'stoa/plugin'
import { rangesOf } from '../../products/rules/search-terms.ts'
import { priceLists } from '../store.ts'
import { byVariant, pricesOf, shown } from './store.ts'

/** @throws stoa.not-found, stoa.invalid-input */
export const listListPrices = defineUseCase({
  name: 'catalog.list-list-prices',
  summary: 'The prices of a price list, those of a variant by quantity',
  permission: 'price-list.read',
  reads: true,
  input: Input({
    priceListId: Id,
    variantId: Type.Optional(Id),
    search: Type.Optional(Line(100, 'Words of the name, the SKU or the barcode.')),
    ...PageInput
  }),
  async run(ctx, { priceListId, variantId = null, search, limit, after }) {
    await priceLists.get(ctx, priceListId)
    const words = search === undefined ? undefined : rangesOf(search)
    if (words?.from.length === 0) return { items: [], next: null }
    const behind = byVariant.behind(after)
    const rows = await pricesOf(ctx, [priceListId, variantId, ...behind, limit + 1], words)
    return byVariant.page(rows, limit, shown)
  }
})
