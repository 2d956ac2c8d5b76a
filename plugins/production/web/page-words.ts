import { defineLaterWords } from 'stoa/web'
import type { PageWords } from './page-words/en.ts'

export const pageWords = defineLaterWords<PageWords>({
  en: () => import('./page-words/en.ts'),
  es: () => import('./page-words/es.ts'),
  pt: () => import('./page-words/pt.ts'),
  id: () => import('./page-words/id.ts')
})
