import { defineLaterWords } from 'stoa/web'
import type { BillWords } from './words/en.ts'

export const billWords = defineLaterWords<BillWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
