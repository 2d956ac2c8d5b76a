import { defineLaterWords } from 'stoa/web'
import type { SessionWords } from './words/en.ts'

export const sessionWords = defineLaterWords<SessionWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
