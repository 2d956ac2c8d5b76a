import { defineLaterWords } from 'stoa/web'
import type { GroupWords } from './words/en.ts'

export const groupWords = defineLaterWords<GroupWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
