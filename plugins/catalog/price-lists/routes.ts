import { get, Page, patch, post } from 'stoa/plugin'
import { archivePriceList } from './archive-price-list.ts'
import { changePriceList } from './change-price-list.ts'
import { createPriceList } from './create-price-list.ts'
import { getPriceList } from './get-price-list.ts'
import { listPriceLists } from './list-price-lists.ts'
import { listListPrices } from './prices/list-list-prices.ts'
import { setListPrices } from './prices/set-list-prices.ts'
import { ListPricePage, PricesSetView } from './prices/view.ts'
import { restorePriceList } from './restore-price-list.ts'
import { PriceListView } from './view.ts'

export const priceListRoutes = [
  get('', listPriceLists, Page(PriceListView)),
  post('', createPriceList, PriceListView, { status: 201 }),
  get('/:priceListId', getPriceList, PriceListView),
  patch('/:priceListId', changePriceList, PriceListView, { ifMatch: true }),
  post('/:priceListId/archive', archivePriceList, PriceListView, { ifMatch: true }),
  post('/:priceListId/restore', restorePriceList, PriceListView, { ifMatch: true }),
  get('/:priceListId/prices', listListPrices, ListPricePage),
  patch('/:priceListId/prices', setListPrices, PricesSetView, { ifMatch: true })
]
