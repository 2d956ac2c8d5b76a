import { defineLaterWords } from 'stoa/web'
import type { OfflineWords } from './words/en.ts'

export const offlineWords = defineLaterWords<OfflineWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
