import { defineLaterWords } from 'stoa/web'
import type { WhatsAppWords } from './page-words/en.ts'

/** What the pages say: fetched with them. */
export const whatsAppWords = defineLaterWords<WhatsAppWords>({
  en: () => import('./page-words/en.ts'),
  es: () => import('./page-words/es.ts'),
  pt: () => import('./page-words/pt.ts'),
  id: () => import('./page-words/id.ts')
})
