import { defineLaterWords } from 'stoa/web'
import type { SoldWords } from './words/en.ts'

export const soldWords = defineLaterWords<SoldWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
