import { defineLaterWords } from 'stoa/web'
import type { RegisterWords } from './words/en.ts'

export const registerWords = defineLaterWords<RegisterWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
