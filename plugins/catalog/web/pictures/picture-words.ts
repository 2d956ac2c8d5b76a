import { defineLaterWords } from 'stoa/web'
import type { PictureWords } from './words/en.ts'

export const pictureWords = defineLaterWords<PictureWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
