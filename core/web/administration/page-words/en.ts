import { business } from './business/en.ts'
import { people } from './people/en.ts'

export const words = { ...people, ...business }
export type AdministrationWords = typeof words
