import { defineLaterWords } from 'stoa/web/face'
import type { ApprovalWords } from './words/en.ts'

export const approvalWords = defineLaterWords<ApprovalWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
