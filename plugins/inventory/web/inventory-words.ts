import { defineWords } from 'stoa/web'
import type { InventoryWords } from './words/en.ts'

export const inventoryWords = defineWords<InventoryWords>('inventory')
