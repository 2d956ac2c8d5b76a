import { checkValue } from './check-value.ts'
import { type FieldRule, ORDERED } from './field-types.ts'

/** A condition on a column `custom`, by the numbers of its parameters. */
export interface FieldFilter {
  sql: (column: string, parameter: (value: unknown) => string) => string
}

const CAST = { 'whole-number': 'numeric', decimal: 'numeric', date: 'text' } as const

/**
 * What is asked of a field: its value, or of numbers and days a range: '10..20', '10..', '..20'.
 * @returns the condition, or why it is none
 */
export function fieldFilter(
  { key, type }: Pick<FieldRule, 'key' | 'type'>,
  asked: string
): FieldFilter | string {
  if ((ORDERED as readonly string[]).includes(type)) {
    const ends = asked.includes('..') ? asked.split('..') : [asked, asked]
    if (ends.length !== 2 || ends.every(end => end === '')) {
      return 'must be a value or a range, as 10..20'
    }
    const bounds: Array<[string, unknown]> = []
    for (const [i, end] of ends.entries()) {
      if (end === '') continue
      const written = type === 'whole-number' && /^-?\d{1,15}$/.test(end) ? Number(end) : end
      const checked = checkValue({ type, choices: [] }, written)
      if ('code' in checked) return checked.message
      bounds.push([i === 0 ? '>=' : '<=', String(checked.value)])
    }
    const cast = CAST[type as keyof typeof CAST]
    return {
      sql(column, parameter) {
        const held = `(${column} ->> ${parameter(key)}::text)`
        const collated = cast === 'text' ? `${held} COLLATE "C"` : `${held}::numeric`
        return bounds
          .map(([than, value]) => `${collated} ${than} ${parameter(value)}::${cast}`)
          .join(' AND ')
      }
    }
  }
  if (type === 'yes-no') {
    if (asked !== 'true' && asked !== 'false') return 'must be true or false'
    return held(key, asked)
  }
  if (type === 'choices') {
    return {
      sql: (column, parameter) =>
        `jsonb_exists(${column} -> ${parameter(key)}::text, ${parameter(asked)}::text)`
    }
  }
  return asked.trim() === '' ? 'must not be empty' : held(key, asked.trim())
}

const held = (key: string, value: string): FieldFilter => ({
  sql: (column, parameter) => `${column} ->> ${parameter(key)}::text = ${parameter(value)}::text`
})
