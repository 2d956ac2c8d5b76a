import { defineLaterWords } from 'stoa/web'
import type { StorefrontWords } from './page-words/en.ts'

/** What the pages say. */
export const storefrontWords = defineLaterWords<StorefrontWords>({
  en: () => import('./page-words/en.ts'),
  es: () => import('./page-words/es.ts'),
  pt: () => import('./page-words/pt.ts'),
  id: () => import('./page-words/id.ts')
})
