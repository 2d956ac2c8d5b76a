const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
/** Given again at each run: documents' numbers, and how often a row was changed. */
const REGENERATED = new Set(['number', 'serial', 'version'])

/**
 * Whether two runs of an operation come to the same for the person who approves it: everything but
 * ids and instants, which differ by nature, and documents' numbers. Ids that stand in the input
 * stay what they are in both.
 */
export function sameEffect(shown: unknown, now: unknown): boolean {
  if (typeof shown === 'string' && typeof now === 'string') {
    return (
      shown === now ||
      (ID.test(shown) && ID.test(now)) ||
      (INSTANT.test(shown) && INSTANT.test(now))
    )
  }
  if (typeof shown !== 'object' || typeof now !== 'object' || shown === null || now === null) {
    return shown === now
  }
  if (Array.isArray(shown) !== Array.isArray(now)) return false
  const [a, b] = [shown as Record<string, unknown>, now as Record<string, unknown>]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every(
    key => (REGENERATED.has(key) && key in a === key in b) || sameEffect(a[key], b[key])
  )
}
