import { get } from 'stoa/plugin'
import { listCities } from './list-cities.ts'
import { listCountries } from './list-countries.ts'
import { listRegions } from './list-regions.ts'
import { CityList, CountryList, RegionList } from './view.ts'

export const countryRoutes = [
  get('', listCountries, CountryList, { rateLimit: 'storefront' }),
  get('/:country/regions', listRegions, RegionList, { rateLimit: 'storefront' }),
  get('/:country/cities', listCities, CityList, { rateLimit: 'storefront' })
]
