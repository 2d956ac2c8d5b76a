import { scalePatternOf } from './rules/scale/scale-code.ts'

/** Patterns as they are kept: capital letters without spaces, and no empty lines. */
export const plainScaleCodes = (value: unknown): unknown =>
  Array.isArray(value)
    ? value
        .map((one: unknown) =>
          typeof one === 'string' ? one.replace(/\s/g, '').toUpperCase() : one
        )
        .filter(one => one !== '')
    : value

/**
 * What is wrong with a list of patterns; null: nothing.
 * @param value texts: its schema took it
 */
export function faultInScaleCodes(value: unknown): { at: string; message: string } | null {
  const texts = value as string[]
  const prefixes: string[] = []
  for (const [i, text] of texts.entries()) {
    const pattern = scalePatternOf(text)
    if (pattern === null) {
      return {
        at: `/${i}`,
        message: `${text} is no pattern of 13 places (12 of a UPC-A) such as 21IIIIIPPPPPC or 22IIIIIWW.WWWC: a prefix of 20 to 29 or 02, I, then P, W with a point, or N, and C; V only before 4 or 5 of them`
      }
    }
    const { prefix } = pattern
    const same = prefixes.find(one => one.startsWith(prefix) || prefix.startsWith(one))
    if (same !== undefined) {
      return {
        at: `/${i}`,
        message: `${text} begins as another pattern does (${same}); codes could be read in two ways`
      }
    }
    prefixes.push(prefix)
  }
  return null
}
