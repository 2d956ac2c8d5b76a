import { defineWords } from 'stoa/web'
import type { PosWords } from './words/en.ts'

export const posWords = defineWords<PosWords>('pos')
