import { coreErrors, defineUseCase, Input, Type } from 'stoa/plugin'
import { StorefrontAuth } from '../visitors/auth.ts'
import { citiesOf } from './gateways/cities.ts'
import { regionsOf } from './gateways/countries.ts'
import { CountryCode, RegionCode } from './input.ts'

export const listCities = defineUseCase({
  name: 'storefront.list-cities',
  summary: 'Cities of a country, largest first, for address forms; small towns may be missing',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  transaction: false,
  input: Input({
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
  }),
  async run(_ctx, { country, ...question }) {
    if (regionsOf(country) === null) throw coreErrors['not-found']({ what: 'country' })
    return { items: citiesOf(country, question) }
  }
})
