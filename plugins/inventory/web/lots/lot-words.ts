import { defineLaterWords } from 'stoa/web'
import type { LotWords } from './words/en.ts'

/** What is said of lots, expiry dates and serial numbers. */
export const lotWords = defineLaterWords<LotWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
