import type { TextLine, TextSetter } from 'stoa/plugin'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A text in so many lines at most, cut short with an ellipsis. @param width of a line, in em */
export async function fitted(
  setter: TextSetter,
  text: string,
  width: number,
  most: number
): Promise<TextLine[]> {
  const lines = await setter.lines(text, width, 400)
  if (lines.length <= most) return lines
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment)
  const cutAt = (count: number): Promise<TextLine[]> =>
    setter.lines(`${letters.slice(0, count).join('').trimEnd()}…`, width, 400)
  let [fits, tooMany] = [0, letters.length]
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if ((await cutAt(middle)).length <= most) fits = middle
    else tooMany = middle
  }
  return cutAt(fits)
}
