import { defineLaterWords } from 'stoa/web/face'
import type { DrawerWords } from './words/en.ts'

export const drawerWords = defineLaterWords<DrawerWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
