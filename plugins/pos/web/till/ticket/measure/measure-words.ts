import { defineLaterWords } from 'stoa/web/face'
import type { MeasureWords } from './words/en.ts'

export const measureWords = defineLaterWords<MeasureWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
