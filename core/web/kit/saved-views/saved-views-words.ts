import { defineLaterWords } from '../../words.ts'
import type { SavedViewsWords } from './words/en.ts'

/** Said once the menu is open: the first load has no room for these. */
export const savedViewsWords = defineLaterWords<SavedViewsWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
