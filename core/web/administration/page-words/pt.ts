import { business } from './business/pt.ts'
import { people } from './people/pt.ts'
import type { AdministrationWords } from './en.ts'

export const words: AdministrationWords = { ...people, ...business }
