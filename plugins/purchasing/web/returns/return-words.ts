import { defineLaterWords } from 'stoa/web'
import type { ReturnWords } from './words/en.ts'

export const returnWords = defineLaterWords<ReturnWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
