import { defineLaterWords } from 'stoa/web/face'
import type { PaperWords } from './words/en.ts'

export const paperWords = defineLaterWords<PaperWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
