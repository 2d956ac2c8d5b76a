import type { Row } from '../api/client.ts'
import { defineLaterWords } from '../words.ts'
import type { CustomFieldWords } from './custom-field-words/en.ts'

export type CustomValue = string | number | boolean | string[] | null
export type CustomField = Omit<Row<'/api/v1/custom-fields/fields'>, 'defaultValue'> & {
  defaultValue: CustomValue
}

export const customFieldWords = defineLaterWords<CustomFieldWords>({
  en: () => import('./custom-field-words/en.ts'),
  es: () => import('./custom-field-words/es.ts'),
  pt: () => import('./custom-field-words/pt.ts'),
  id: () => import('./custom-field-words/id.ts')
})

/** What it is called in a language; else in English, else in the first there is. */
export const labelOf = ({ labels }: Pick<CustomField, 'labels'>, language: string): string =>
  labels[language] ?? labels['en'] ?? Object.values(labels)[0] ?? ''
