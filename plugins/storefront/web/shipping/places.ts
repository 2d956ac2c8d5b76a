/** «Indonesia, Singapore, ID-JK»: countries by their names, regions by their codes. */
export function placesText(
  places: readonly string[],
  language: string,
  everywhere: string
): string {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  return places
    .map(place =>
      place === '*' ? everywhere : place.length === 2 ? (names.of(place) ?? place) : place
    )
    .join(', ')
}

/** «id, sg ID-JK *» as people write it. */
export const placesOf = (text: string): string[] =>
  text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(place => place !== '')
