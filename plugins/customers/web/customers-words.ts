import { defineWords } from 'stoa/web'
import type { CustomersWords } from './words/en.ts'

export const customersWords = defineWords<CustomersWords>('customers')
