import { defineLaterWords } from 'stoa/web'
import type { ReorderWords } from './words/en.ts'

export const reorderWords = defineLaterWords<ReorderWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
