import { defineLaterWords } from 'stoa/web/face'
import type { TicketWords } from './words/en.ts'

export const ticketWords = defineLaterWords<TicketWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
