import { defineWords } from './words.ts'
import type { KitWords } from './words/en.ts'

export const kitWords = defineWords<KitWords>('kit')
