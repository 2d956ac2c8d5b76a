import { definePages, panel } from 'stoa/web'
import { accountSearchOf } from './accounts/account-search.ts'
import { accountsWords } from './accounts-words.ts'

export default definePages({
  plugin: 'accounts',
  words: accountsWords,
  pages: [
    {
      path: '/accounts',
      title: words => words.title,
      permission: 'account.read',
      menu: { group: 'people', icon: 'coins', order: 3 },
      search: accountSearchOf,
      view: () => import('./accounts/accounts-page.tsx')
    },
    {
      path: '/accounts/$houseAccountId',
      title: words => words.one,
      permission: 'account.read',
      view: () => import('./accounts/account-page.tsx')
    }
  ],
  panels: [
    panel(accountsWords, 'customers.customer', {
      permission: 'account.read',
      title: words => words.one,
      view: () => import('./accounts/account-of-customer.tsx')
    })
  ],
  live: [{ events: ['accounts.account-changed'], stale: () => [['accounts']] }]
})
