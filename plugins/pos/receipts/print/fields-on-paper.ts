import type { PrintedField } from 'stoa/plugin'
import type { receiptWords } from '../words.ts'

type Words = Pick<ReturnType<typeof receiptWords>, 'yes' | 'no'>

/** A longer text is cut off: a receipt is no place to read it. */
const MOST_LETTERS = 200

/** «Country of origin: Peru», in the company's language. */
export const linesOfFields = (
  fields: readonly PrintedField[],
  locale: string,
  words: Words
): string[] =>
  fields.map(({ labels, type, value }) => {
    const text = textOf(type, value, locale, words).replace(/\s+/g, ' ')
    const cut = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).toWellFormed()}…` : text
    return `${labelOf(labels, locale)}: ${cut}`
  })

/** In its language; else in English, else in the first there is. */
const labelOf = (labels: Record<string, string>, locale: string): string =>
  [locale, locale.slice(0, 2), 'en'].map(language => labels[language]).find(Boolean) ??
  Object.values(labels)[0] ??
  ''

function textOf(
  type: PrintedField['type'],
  value: PrintedField['value'],
  locale: string,
  words: Words
): string {
  switch (type) {
    case 'yes-no':
      return value === true ? words.yes : words.no
    case 'choices':
      return Array.isArray(value) ? value.join(', ') : String(value)
    case 'whole-number':
    case 'decimal':
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(
        String(value) as Intl.StringNumericLiteral
      )
    case 'date':
      return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(`${String(value)}T00:00:00Z`)
      )
    default:
      return String(value)
  }
}
