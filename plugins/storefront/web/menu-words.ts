import { defineWords } from 'stoa/web'
import type { MenuWords } from './words/en.ts'

/** What the menu says: there with the first draw. */
export const menuWords = defineWords<MenuWords>('storefront')
