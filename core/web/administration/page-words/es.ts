import { business } from './business/es.ts'
import { people } from './people/es.ts'
import type { AdministrationWords } from './en.ts'

export const words: AdministrationWords = { ...people, ...business }
