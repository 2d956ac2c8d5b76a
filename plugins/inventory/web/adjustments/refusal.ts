import { fieldErrors, type Refused } from 'stoa/web'
import type { EntryWords } from './words/en.ts'
import type { EntryLine } from './entry.ts'

interface Short {
  variantId: string
  onHand: string
}

/** Lines with what the API refused at each, and what it says of the whole, if nothing of a line. */
export function refusedLines(
  lines: EntryLine[],
  { problem, message }: Refused,
  words: EntryWords
): { lines: EntryLine[]; fault: string | null; reference: string | null } {
  const { code, facts = {} } = problem
  const at = (field: 'short' | 'changed'): Map<string, string> =>
    new Map(((facts[field] ?? []) as Short[]).map(({ variantId, onHand }) => [variantId, onHand]))
  if (code === 'inventory.stock-short') {
    const short = at('short')
    return {
      lines: lines.map(line => {
        const onHand = short.get(line.variantId)
        return onHand === undefined ? line : { ...line, onHand, error: words.short(onHand) }
      }),
      fault: null,
      reference: null
    }
  }
  if (code === 'inventory.counted-stock-changed') {
    const changed = at('changed')
    return {
      lines: lines.map(line => {
        const onHand = changed.get(line.variantId)
        return onHand === undefined ? line : { ...line, onHand, error: words.changed(onHand) }
      }),
      fault: words.changedAll,
      reference: null
    }
  }
  if (code === 'inventory.reference-taken') return { lines, fault: null, reference: message }
  const errors = fieldErrors(problem)
  const marked = lines.map((line, i) => {
    const error = errors[`lines.${i}.quantity`] ?? errors[`lines.${i}.variantId`]
    return error === undefined ? line : { ...line, error }
  })
  return {
    lines: marked,
    fault: marked.some(({ error }) => error !== null) ? null : message,
    reference: errors['reference'] ?? null
  }
}
