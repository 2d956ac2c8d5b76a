import { defineLaterWords } from 'stoa/web/face'
import type { AskedWords } from './words/en.ts'

export const askedWords = defineLaterWords<AskedWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
