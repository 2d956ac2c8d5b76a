import { canonicalCode } from '../../../../contracts/gtin.ts'

const LONGEST = 40
const MOST = 80

/** Greater than every word that begins with the prefix before it, in "C" order. */
const LAST = '\u{10ffff}'

/**
 * Text to words: without case and accents, split at all that is neither letter nor digit.
 * 'Café-Crème 2' → ['cafe', 'creme', '2'].
 */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .map(word => word.slice(0, LONGEST))

/** Whole numbers of goods; what is shorter may be the beginning of one that is still being typed. */
const NUMBER = /^\d{12,14}$/

/** The words a product is found by; at most 80. */
export const termsOf = (texts: string[]): string[] =>
  [...new Set(texts.flatMap(wordsIn))].slice(0, MOST)

/** Less than any letter or digit, in "C" order. */
const NOTHING_BEHIND = ' '

/**
 * What to look for: one range [from, to) of words for each word searched, which finds the words
 * that begin with it, the number of a good in any writing. Empty when the text has neither letter nor digit; at most eight words count,
 * and none that another one begins with, which finds no less.
 * @param shortest a shorter word (bytes of UTF-8: two Latin letters are short, one Chinese sign is
 * not) finds itself alone
 */
export function rangesOf(search: string, shortest = 1): { from: string[]; to: string[] } {
  const isShort = (word: string): boolean => Buffer.byteLength(word) < shortest
  const asked = wordsIn(search).map(word => (NUMBER.test(word) ? canonicalCode(word) : word))
  const all = [...new Set(asked)].slice(0, 8)
  const words = all.filter(
    word => isShort(word) || !all.some(other => other !== word && other.startsWith(word))
  )
  return { from: words, to: words.map(word => word + (isShort(word) ? NOTHING_BEHIND : LAST)) }
}
