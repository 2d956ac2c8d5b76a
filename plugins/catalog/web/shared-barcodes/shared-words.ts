import { defineLaterWords } from 'stoa/web'
import type { SharedWords } from './words/en.ts'

/** Few companies have any. */
export const sharedWords = defineLaterWords<SharedWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
