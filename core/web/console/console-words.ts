import { defineWords } from '../words.ts'
import type { ConsoleWords } from './words/en.ts'

export const consoleWords = defineWords<ConsoleWords>('console')
