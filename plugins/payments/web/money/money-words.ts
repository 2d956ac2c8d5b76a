import { defineLaterWords } from 'stoa/web'
import type { MoneyWords } from './words/en.ts'

export const moneyWords = defineLaterWords<MoneyWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
