import { defineWords } from 'stoa/web'
import type { KitchenWords } from './words/en.ts'

export const kitchenWords = defineWords<KitchenWords>('kitchen')
