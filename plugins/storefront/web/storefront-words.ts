import { defineLaterWords, defineWords } from 'stoa/web'
import type { StorefrontWords } from './page-words/en.ts'
import type { MenuWords } from './words/en.ts'

/** What the menu says: there with the first draw. */
export const menuWords = defineWords<MenuWords>('storefront')

/** What the pages say. */
export const storefrontWords = defineLaterWords<StorefrontWords>({
  en: () => import('./page-words/en.ts'),
  es: () => import('./page-words/es.ts'),
  pt: () => import('./page-words/pt.ts'),
  id: () => import('./page-words/id.ts')
})
