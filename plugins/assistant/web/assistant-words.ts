import { defineWords } from 'stoa/web'
import type { AssistantWords } from './words/en.ts'

export const assistantWords = defineWords<AssistantWords>('assistant')
