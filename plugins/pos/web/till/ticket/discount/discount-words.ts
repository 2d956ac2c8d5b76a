import { defineLaterWords } from 'stoa/web/face'
import type { DiscountWords } from './words/en.ts'

export const discountWords = defineLaterWords<DiscountWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
