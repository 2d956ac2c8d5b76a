export const FIELD_TYPES = [
  'text',
  'long-text',
  'whole-number',
  'decimal',
  'date',
  'yes-no',
  'choice',
  'choices',
  'link'
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** What a field holds. A decimal is text, so that no digit is lost. */
export type FieldValue = string | number | boolean | string[]
/** What a record holds, by the keys of its fields. */
export type CustomValues = Record<string, FieldValue>

/** What a value is judged by. */
export interface FieldRule {
  key: string
  type: FieldType
  choices: readonly string[]
  required: boolean
  defaultValue: FieldValue | null
  active: boolean
}

/** Letters of a value, the choices of several together. */
export const LONGEST = 2_000
export const LONGEST_LINK = 2_000
/** Of one field. */
export const MOST_CHOICES = 100
/** Digits before and behind the point of a decimal. */
export const DIGITS = { before: 15, behind: 6 }

/** Those that a search for words looks into. */
export const WORDY: readonly FieldType[] = ['text', 'long-text', 'choice', 'choices']
/** Those that have an order, so that a range can be asked for. */
export const ORDERED: readonly FieldType[] = ['whole-number', 'decimal', 'date']
