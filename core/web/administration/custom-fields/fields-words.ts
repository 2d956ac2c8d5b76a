import { defineLaterWords } from '../../words.ts'
import type { FieldsWords } from './words/en.ts'

export const fieldsWords = defineLaterWords<FieldsWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
