import { defineWords } from 'stoa/web/face'
import type { ScreenWords } from './words/en.ts'

export const screenWords = defineWords<ScreenWords>('kitchen')
