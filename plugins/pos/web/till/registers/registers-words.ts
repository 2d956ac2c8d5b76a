import { defineLaterWords } from 'stoa/web/face'
import type { RegistersWords } from './words/en.ts'

export const registersWords = defineLaterWords<RegistersWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
