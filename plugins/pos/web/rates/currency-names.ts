/** Not for paying: units of account between banks. */
const OF_BANKS = new Set(['XDR', 'XSU'])

/** The currencies there are, called in a language, in its order. */
export function currencyNames(language: string): Array<{ value: string; label: string }> {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  const { compare } = new Intl.Collator(language)
  return Intl.supportedValuesOf('currency')
    .filter(code => !OF_BANKS.has(code))
    .map(value => ({ value, label: `${value} · ${names.of(value) ?? value}` }))
    .sort((a, b) => compare(a.label, b.label))
}
