import { defineLaterWords } from 'stoa/web/face'
import type { TillWords } from './words/en.ts'

/** What is said of lots at the till. */
export const tillWords = defineLaterWords<TillWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
