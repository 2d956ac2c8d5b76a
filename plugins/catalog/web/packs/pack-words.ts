import { defineLaterWords } from 'stoa/web'
import type { PackWords } from './words/en.ts'

export const packWords = defineLaterWords<PackWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
