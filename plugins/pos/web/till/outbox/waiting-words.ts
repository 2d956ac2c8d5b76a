import { defineLaterWords } from 'stoa/web/face'
import type { WaitingWords } from './words/en.ts'

export const waitingWords = defineLaterWords<WaitingWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
