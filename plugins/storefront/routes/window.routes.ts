import { get, post } from 'stoa/plugin'
import { CityList, CountryList, listCities, listCountries, listRegions, RegionList } from '../use-cases/read-places.ts'
import { browseProducts, CategoryList, listCategories, showProduct, showShop, ShopView } from '../use-cases/read-window.ts'
import { GuestView, welcomeGuest } from '../use-cases/welcome-guest.ts'
import { ShownPage, ShownProductView } from '../views/window.ts'

export const windowRoutes = {
  '/products': [get('', browseProducts, ShownPage), get('/:productId', showProduct, ShownProductView)],
  '/categories': [get('', listCategories, CategoryList)],
  '/shop': [get('', showShop, ShopView)],
  '/guests': [post('', welcomeGuest, GuestView, { status: 201, idempotency: 'none' })],
  '/countries': [get('', listCountries, CountryList), get('/:country/regions', listRegions, RegionList), get('/:country/cities', listCities, CityList)]
}
