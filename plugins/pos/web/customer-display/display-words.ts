import { defineWords } from 'stoa/web/face'
import type { DisplayWords } from './words/en.ts'

export const displayWords = defineWords<DisplayWords>('customer-display')
