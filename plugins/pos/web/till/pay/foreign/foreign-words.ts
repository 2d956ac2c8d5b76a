import { defineLaterWords } from 'stoa/web/face'
import type { ForeignWords } from './words/en.ts'

export const foreignWords = defineLaterWords<ForeignWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
