import { defineLaterWords } from 'stoa/web/face'
import type { LockWords } from './words/en.ts'

export const lockWords = defineLaterWords<LockWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
