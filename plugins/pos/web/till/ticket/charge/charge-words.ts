import { defineLaterWords } from 'stoa/web/face'
import type { ChargeWords } from './words/en.ts'

export const chargeWords = defineLaterWords<ChargeWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
