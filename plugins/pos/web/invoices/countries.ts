/** No countries: unions, reserved codes, and such as are no more. */
const NONE = new Set(
  'AC AN BU CP CQ CS DD DG EA EU EZ FX IC NT QO SU TA TP UK UN XA XB YD YU ZR ZZ'.split(' ')
)

/** All countries by their names in a language, in its order. */
export function countriesIn(language: string): Array<{ value: string; label: string }> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCodePoint(65 + i))
  return letters
    .flatMap(first => letters.map(second => first + second))
    .flatMap(value => {
      const label = NONE.has(value) ? undefined : names.of(value)
      return label === undefined ? [] : [{ value, label }]
    })
    .sort((a, b) => a.label.localeCompare(b.label, language))
}
