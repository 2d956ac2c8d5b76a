import { defineWords } from 'stoa/web'
import type { LayawaysWords } from './words/en.ts'

export const layawaysWords = defineWords<LayawaysWords>('layaways')
