import { defineLaterWords } from 'stoa/web/face'
import type { TipWords } from './words/en.ts'

export const tipWords = defineLaterWords<TipWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
