import { defineLaterWords } from 'stoa/web'
import type { LabelWords } from './words/en.ts'

export const labelWords = defineLaterWords<LabelWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
