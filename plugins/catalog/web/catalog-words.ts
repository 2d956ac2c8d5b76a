import { defineWords } from 'stoa/web'
import type { CatalogWords } from './words/en.ts'

export const catalogWords = defineWords<CatalogWords>('catalog')
