import { get, patch, post } from 'stoa/plugin'
import { changeAccount } from './change-account.ts'
import { getAccount } from './get-account.ts'
import { AccountPage, listAccounts } from './list-accounts.ts'
import { openAccount } from './open-account.ts'
import { AccountView } from './view.ts'

export const accountRoutes = [
  get('', listAccounts, AccountPage),
  post('', openAccount, AccountView, { status: 201 }),
  get('/:accountId', getAccount, AccountView),
  patch('/:accountId', changeAccount, AccountView, { ifMatch: true })
]
