import { defineWords } from '../words.ts'
import type { AdministrationWords } from './words/en.ts'

export const administrationWords = defineWords<AdministrationWords>('stoa')
