import { business } from './business/id.ts'
import { people } from './people/id.ts'
import type { AdministrationWords } from './en.ts'

export const words: AdministrationWords = { ...people, ...business }
