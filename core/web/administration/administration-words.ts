import { defineLaterWords } from '../words.ts'
import type { AdministrationWords } from './page-words/en.ts'

/** What the pages say: they are many, and opened by few. */
export const administrationWords = defineLaterWords<AdministrationWords>({
  en: () => import('./page-words/en.ts'),
  es: () => import('./page-words/es.ts'),
  pt: () => import('./page-words/pt.ts'),
  id: () => import('./page-words/id.ts')
})
