import { defineLaterWords } from '../../web-api.ts'
import type { ImportWords } from './words/en.ts'

/** Much to say, to the few who import. */
export const importWords = defineLaterWords<ImportWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
