import { defineWords } from 'stoa/web/face'
import type { TillWords } from './words/en.ts'

export const tillWords = defineWords<TillWords>('till')
