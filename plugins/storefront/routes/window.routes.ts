import { get, post } from 'stoa/plugin'
import {
  CityList,
  CountryList,
  listCities,
  listCountries,
  listRegions,
  RegionList
} from '../use-cases/read-places.ts'
import {
  browseProducts,
  CategoryList,
  listCategories,
  showProduct,
  showShop,
  ShopView
} from '../use-cases/read-window.ts'
import { GuestView, welcomeGuest } from '../use-cases/welcome-guest.ts'
import { ShownPage, ShownProductView } from '../views/window.ts'

const WINDOW = { rateLimit: 'window' } as const

export const windowRoutes = {
  '/products': [
    get('', browseProducts, ShownPage, WINDOW),
    get('/:productId', showProduct, ShownProductView, WINDOW)
  ],
  '/categories': [get('', listCategories, CategoryList, WINDOW)],
  '/shop': [get('', showShop, ShopView, WINDOW)],
  '/guests': [post('', welcomeGuest, GuestView, { status: 201, idempotency: 'none', ...WINDOW })],
  '/countries': [
    get('', listCountries, CountryList, WINDOW),
    get('/:country/regions', listRegions, RegionList, WINDOW),
    get('/:country/cities', listCities, CityList, WINDOW)
  ]
}
