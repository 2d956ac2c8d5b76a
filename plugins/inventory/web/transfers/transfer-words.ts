import { defineLaterWords } from 'stoa/web'
import type { TransferWords } from './words/en.ts'

export const transferWords = defineLaterWords<TransferWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
