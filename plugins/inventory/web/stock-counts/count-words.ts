import { defineLaterWords } from 'stoa/web'
import type { CountWords } from './words/en.ts'

export const countWords = defineLaterWords<CountWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
