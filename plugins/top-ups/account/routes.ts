import { get, put } from 'stoa/plugin'
import { enterAccount } from './enter-account.ts'
import { getAccount } from './get-account.ts'
import { AccountView } from './view.ts'

export const accountRoutes = [
  get('', getAccount, AccountView),
  put('', enterAccount, AccountView, { ifMatch: 'to-change' })
]
