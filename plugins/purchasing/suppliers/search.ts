import type { Range } from 'stoa/plugin'

/** Behind every text that begins alike, in "C" order. */
const LAST = '\u{10FFFF}'

/** Where those are found whose name or tax number begins so, or one of the words of the name. */
export function searchRanges(search: string): Range[] {
  const from = search.trim().replace(/\s+/g, ' ').toLowerCase()
  return ['nameKey', 'restKey', 'lastKey', 'taxNumberKey'].map(column => ({
    column,
    from,
    to: from + LAST
  }))
}
