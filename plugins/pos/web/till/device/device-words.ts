import { defineLaterWords } from 'stoa/web/face'
import type { DeviceWords } from './words/en.ts'

export const deviceWords = defineLaterWords<DeviceWords>({
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  pt: () => import('./words/pt.ts'),
  id: () => import('./words/id.ts')
})
