import { defineWords } from 'stoa/web/face'
import type { DisplayFaceWords } from './words/en.ts'

export const displayFaceWords = defineWords<DisplayFaceWords>('display')
