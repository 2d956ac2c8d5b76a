import { defineLaterWords } from 'stoa/web'
import type { ReceiptWords } from './words/en.ts'

export const receiptWords = defineLaterWords<ReceiptWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
