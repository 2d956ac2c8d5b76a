import { defineWords } from '../words.ts'
import type { MenuWords } from './words/en.ts'

/** What the menu and home say: there with the first draw. */
export const menuWords = defineWords<MenuWords>('stoa')
