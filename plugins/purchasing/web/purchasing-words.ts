import { defineWords } from 'stoa/web'
import type { PurchasingWords } from './words/en.ts'

export const purchasingWords = defineWords<PurchasingWords>('purchasing')
