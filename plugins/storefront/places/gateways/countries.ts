import { iso31661, iso31662 } from 'iso-3166'

/**
 * Countries and their regions by ISO 3166, from the package iso-3166. Names are in English, as ISO
 * gives them.
 */
export interface Region {
  code: string
  name: string
  parent: string | null
}

interface Atlas {
  countries: ReadonlyMap<string, string>
  regions: ReadonlyMap<string, Region[]>
}

let made: Atlas | undefined

/** Put in order when someone asks first: 250 countries, 5,000 regions. */
function atlas(): Atlas {
  if (made !== undefined) return made
  const regions = new Map<string, Region[]>()
  for (const { code, name, parent } of iso31662) {
    const country = code.slice(0, 2)
    const region = { code, name, parent: parent === country ? null : parent }
    const known = regions.get(country)
    if (known) known.push(region)
    else regions.set(country, [region])
  }
  const countries = iso31661
    .map(({ alpha2, name }) => [alpha2, name] as const)
    .sort((a, b) => a[1].localeCompare(b[1], 'en'))
  return (made = { countries: new Map(countries), regions })
}

/** In order of their names. Codes are ISO 3166-1 alpha-2. */
export const allCountries = (): Array<{ code: string; name: string }> =>
  [...atlas().countries].map(([code, name]) => ({ code, name }))

/**
 * Codes are ISO 3166-2. null when there is no such country; empty for one without regions. At most
 * some 250.
 */
export function regionsOf(country: string): Region[] | null {
  const { countries, regions } = atlas()
  return countries.has(country) ? (regions.get(country) ?? []) : null
}
