import { defineWords } from 'stoa/web'
import type { ProductionWords } from './words/en.ts'

export const productionWords = defineWords<ProductionWords>('production')
