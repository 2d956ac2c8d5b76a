import { defineLaterWords } from 'stoa/web'
import type { SampleWords } from './words/en.ts'

/** Few look at sample goods more than once. */
export const sampleWords = defineLaterWords<SampleWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
