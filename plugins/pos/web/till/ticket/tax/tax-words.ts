import { defineLaterWords } from 'stoa/web/face'
import type { TaxWords } from './words/en.ts'

export const taxWords = defineLaterWords<TaxWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
