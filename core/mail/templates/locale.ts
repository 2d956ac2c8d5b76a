const LAST = 'en'

/**
 * The languages to look for, best first: 'es-BO' → es-BO, es, en.
 * @param locale BCP 47; what is none counts as English
 */
export function localeChain(locale: string): string[] {
  const parts = canonical(locale).split('-')
  const chain = parts.map((_part, i) => parts.slice(0, parts.length - i).join('-'))
  return chain.includes(LAST) ? chain : [...chain, LAST]
}

function canonical(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? LAST
  } catch {
    return LAST
  }
}
