import { coreErrors, defineUseCase, Input } from 'stoa/plugin'
import { StorefrontAuth } from '../visitors/auth.ts'
import { regionsOf } from './gateways/countries.ts'
import { CountryCode } from './input.ts'

export const listRegions = defineUseCase({
  name: 'storefront.list-regions',
  summary: 'The regions of a country, by ISO 3166-2',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  transaction: false,
  input: Input({ country: CountryCode }),
  async run(_ctx, { country }) {
    const items = regionsOf(country)
    if (items === null) throw coreErrors['not-found']({ what: 'country' })
    return { items }
  }
})
