export const MOST_BYTES = 8_192
export const MOST_ROWS = 50

/** A result as it is given to a model. `left` says what was left out; null: nothing was. */
export interface Capped {
  data: unknown
  left: string | null
}

const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? 'null')

/**
 * Cuts what is too much for a model: lists to 50 rows, long texts, and then the longest lists
 * further until the JSON has at most 8 kB. A figure is never changed, only rows and ends of texts
 * are left out, and the `next` of a page that lost rows.
 */
export function capResult(result: unknown): Capped {
  const left = new Map<string, number>()
  let most = MOST_ROWS
  let data = cut(result, '', most, 2_000, left)
  for (; size(data) > MOST_BYTES && most > 1; most = Math.floor(most / 2)) {
    data = cut(result, '', Math.floor(most / 2), 500, left)
  }
  if (size(data) > MOST_BYTES) {
    return {
      data: null,
      left: 'The result is too large to be shown; ask for less: filter, or group.'
    }
  }
  const isPage = [...left].some(([at, dropped]) => dropped > 0 && at.endsWith('/items'))
  const said = [...left].map(([at, rows]) =>
    rows === 0 ? `the end of a text at ${at}` : `${rows} rows of ${at}`
  )
  return {
    data,
    left:
      said.length === 0
        ? null
        : `Left out: ${said.slice(0, 5).join(', ')}. Say so, or ask for less: filter, group${isPage ? `, or pages with a limit of ${most}` : ''}.`
  }
}

function cut(
  value: unknown,
  at: string,
  rows: number,
  letters: number,
  left: Map<string, number>
): unknown {
  if (typeof value === 'string') {
    if (value.length <= letters) return value
    if (!left.has(at || '/')) left.set(at || '/', 0)
    return value.slice(0, letters).toWellFormed() + '…'
  }
  if (Array.isArray(value)) {
    const kept = value.slice(0, rows)
    if (kept.length < value.length) left.set(at || '/', value.length - kept.length)
    return kept.map(item => cut(item, `${at}/*`, rows, letters, left))
  }
  if (typeof value !== 'object' || value === null) return value
  // The cursor of a page points behind its last row: rows that are left out here would be missed.
  const misses = 'items' in value && Array.isArray(value.items) && value.items.length > rows
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(misses && key === 'next'))
      .map(([key, inner]) => [key, cut(inner, `${at}/${key}`, rows, letters, left)])
  )
}
