import { defineLaterWords } from 'stoa/web'
import type { PriceListWords } from './words/en.ts'

export const priceListWords = defineLaterWords<PriceListWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
