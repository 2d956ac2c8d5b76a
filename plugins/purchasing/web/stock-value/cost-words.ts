import { defineLaterWords } from 'stoa/web'
import type { CostWords } from './words/en.ts'

export const costWords = defineLaterWords<CostWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
