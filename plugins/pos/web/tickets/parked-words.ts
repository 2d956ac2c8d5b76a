import { defineLaterWords } from 'stoa/web'
import type { ParkedWords } from './words/en.ts'

export const parkedWords = defineLaterWords<ParkedWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
