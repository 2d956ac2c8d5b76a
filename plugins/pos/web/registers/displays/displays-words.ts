import { defineLaterWords } from 'stoa/web/face'
import type { DisplaysWords } from './words/en.ts'

export const displaysWords = defineLaterWords<DisplaysWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
