import { defineLaterWords } from 'stoa/web/face'
import type { InvoiceWords } from './words/en.ts'

export const invoiceWords = defineLaterWords<InvoiceWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
