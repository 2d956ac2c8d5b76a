import { storefrontErrors } from '../errors.ts'
import { regionsOf } from './gateways/countries.ts'

/**
 * Sees to it that a place is one of ISO 3166.
 * @param place.country ISO 3166-1 alpha-2
 * @param place.region ISO 3166-2, of that country; null: none was told
 * @throws storefront.country-unknown, storefront.region-unknown
 */
export function checkPlace({ country, region }: { country: string; region: string | null }): void {
  const regions = regionsOf(country)
  if (regions === null) {
    throw storefrontErrors['country-unknown'](
      { country },
      {
        errors: [
          {
            field: '/country',
            code: 'unknown',
            message: 'must be a country of ISO 3166-1, e.g. GB'
          }
        ]
      }
    )
  }
  if (region !== null && !regions.some(({ code }) => code === region)) {
    throw storefrontErrors['region-unknown'](
      { region, country },
      {
        errors: [
          {
            field: '/region',
            code: 'unknown',
            message: 'must be a region of the country by ISO 3166-2, e.g. US-NM'
          }
        ]
      }
    )
  }
}
