import { defineLaterWords } from 'stoa/web'
import type { EntryWords } from './words/en.ts'

/** What is said where stock is received, counted and written off. */
export const entryWords = defineLaterWords<EntryWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
