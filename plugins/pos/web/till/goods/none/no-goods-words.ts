import { defineLaterWords } from 'stoa/web/face'
import type { NoGoodsWords } from './words/en.ts'

export const noGoodsWords = defineLaterWords<NoGoodsWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
