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

/** The words a product is found by; at most 80. */
export const termsOf = (texts: string[]): string[] =>
  [...new Set(texts.flatMap(wordsIn))].slice(0, MOST)

/** Less than any letter or digit, in "C" order. */
const NOTHING_BEHIND = ' '

/**
 * What to look for: one range [from, to) of words for each word searched, which finds the words
 * that begin with it. Empty when the text has neither letter nor digit; at most eight words count,
 * and none that another one begins with, which finds no less.
 * @param shortest a shorter word (bytes of UTF-8: two Latin letters are short, one Chinese sign is
 * not) finds itself alone
 */
export function rangesOf(search: string, shortest = 1): { from: string[]; to: string[] } {
  const isShort = (word: string): boolean => Buffer.byteLength(word) < shortest
  const all = [...new Set(wordsIn(search))].slice(0, 8)
  const words = all.filter(
    word => isShort(word) || !all.some(other => other !== word && other.startsWith(word))
  )
  return { from: words, to: words.map(word => word + (isShort(word) ? NOTHING_BEHIND : LAST)) }
}
