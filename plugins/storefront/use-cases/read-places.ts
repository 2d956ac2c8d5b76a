import { coreErrors, defineUseCase, Type } from 'stoa/plugin'
import { ShopWindow } from '../entrances.ts'
import { citiesOf } from '../gateways/cities.ts'
import { allCountries, regionsOf } from '../gateways/countries.ts'
import { CountryCode, OrNull, RegionCode } from '../shopper-input.ts'

const list = <T extends import('@sinclair/typebox').TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item) })
export const CountryList = list(Type.Object({ code: CountryCode, name: Type.String() }))
export const RegionList = list(
  Type.Object({
    code: RegionCode,
    name: Type.String(),
    parent: OrNull(Type.String({ description: 'The region it lies in; null: the country.' }))
  })
)
export const CityList = list(Type.Object({ name: Type.String(), region: OrNull(RegionCode) }))

// From memory: no unit of work, no query.

export const listCountries = defineUseCase({
  name: 'storefront.list-countries',
  summary: 'The countries of ISO 3166-1, by name',
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  transaction: false,
  input: Type.Object({}, { additionalProperties: false }),
  run: async () => ({ items: allCountries() })
})

export const listRegions = defineUseCase({
  name: 'storefront.list-regions',
  summary: 'The regions of a country, by ISO 3166-2',
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  transaction: false,
  input: Type.Object({ country: CountryCode }, { additionalProperties: false }),
  async run(_ctx, { country }) {
    const items = regionsOf(country)
    if (items === null) throw coreErrors['not-found']({ what: 'country' })
    return { items }
  }
})

export const listCities = defineUseCase({
  name: 'storefront.list-cities',
  summary:
    'Cities of a country, the largest first, for filling in an address; smaller places may be missing',
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  transaction: false,
  input: Type.Object(
    {
      country: CountryCode,
      search: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 100,
          description: 'The beginning of the name; accents do not matter.'
        })
      ),
      region: Type.Optional(RegionCode),
      limit: Type.Integer({ minimum: 1, maximum: 50, default: 20 })
    },
    { additionalProperties: false }
  ),
  async run(_ctx, { country, ...question }) {
    if (regionsOf(country) === null) throw coreErrors['not-found']({ what: 'country' })
    return { items: citiesOf(country, question) }
  }
})
