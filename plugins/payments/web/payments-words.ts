import { defineWords } from 'stoa/web'
import type { PaymentsWords } from './words/en.ts'

export const paymentsWords = defineWords<PaymentsWords>('payments')
