import { defineWords } from 'stoa/web'
import type { AccountsWords } from './words/en.ts'

export const accountsWords = defineWords<AccountsWords>('accounts')
