import { defineUseCase, Input } from 'stoa/plugin'
import { StorefrontAuth } from '../visitors/auth.ts'
import { allCountries } from './gateways/countries.ts'

// From memory: no unit of work, no query.

export const listCountries = defineUseCase({
  name: 'storefront.list-countries',
  summary: 'The countries of ISO 3166-1, by name',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  transaction: false,
  input: Input({}),
  run: async () => ({ items: allCountries() })
})
