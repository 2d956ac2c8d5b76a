import { defineWords } from 'stoa/web'
import type { StorefrontWords } from './words/en.ts'

export const storefrontWords = defineWords<StorefrontWords>('storefront')
