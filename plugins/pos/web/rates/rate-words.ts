import { defineLaterWords } from 'stoa/web'
import type { RateWords } from './words/en.ts'

export const rateWords = defineLaterWords<RateWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
