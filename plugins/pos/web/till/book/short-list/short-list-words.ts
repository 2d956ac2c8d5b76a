import { defineLaterWords } from 'stoa/web/face'
import type { ShortListWords } from './words/en.ts'

export const shortListWords = defineLaterWords<ShortListWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
