import { defineUseCase, Type } from 'stoa/plugin'
import { ShopWindow } from '../visitors/entrances.ts'
import { allCountries } from './gateways/countries.ts'

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
