const MOST = 10

/** The figures of a text, of whatever script, as our own. */
const figuresIn = (text: string): string =>
  [...text.matchAll(/\p{Nd}/gu)]
    .map(([figure]) => {
      // The figures of a script stand in a row of ten (Unicode, 4.6).
      const code = figure.codePointAt(0) ?? 0
      let value = 0
      while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
      return String(value)
    })
    .join('')

/**
 * Minor units as they are typed into a field that shows them as money: «0,05 €» and a 7 behind it are
 * 57. Where the sign stands behind, erasing takes a letter of it away: what is meant is the figure.
 * @param shown what stood there before
 * @returns figures without leading zeros; '' where there are none
 */
export function digitsTyped(text: string, shown: string): string {
  const [now, before] = [figuresIn(text), figuresIn(shown)]
  const meant = now === before && text.length < shown.length ? now.slice(0, -1) : now
  return meant.replace(/^0+/, '').slice(0, MOST)
}
