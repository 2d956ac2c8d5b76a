import { defineWords } from 'stoa/web'
import type { TopUpsWords } from './words/en.ts'

export const topUpsWords = defineWords<TopUpsWords>('top-ups')
