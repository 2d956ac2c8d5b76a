import { defineLaterWords } from '../words.ts'
import type { LotsWords } from './lots-words/en.ts'

export const lotsWords = defineLaterWords<LotsWords>({
  en: () => import('./lots-words/en.ts'),
  es: () => import('./lots-words/es.ts'),
  pt: () => import('./lots-words/pt.ts'),
  id: () => import('./lots-words/id.ts')
})
