import { answer, DayStart, definePlugin, on } from 'stoa/plugin'
import { Customers, CustomersMerged } from '../../contracts/customers.ts'
import { CashTaken } from '../../contracts/drawer.ts'
import { SaleExtended, SaleExtension } from '../../contracts/sale-extensions.ts'
import { followMerge } from './accounts/follow-merge.ts'
import { accountRoutes } from './accounts/routes.ts'
import { AccountChanged } from './contract.ts'
import { bookDocument, isOnAccount } from './entries/book-document.ts'
import { receiptLines } from './entries/receipt-lines.ts'
import { entryRoutes } from './entries/routes.ts'
import { ON_ACCOUNT } from './entries/tender.ts'
import { accountErrors } from './errors.ts'
import { AccountSettings } from './settings.ts'

export default definePlugin({
  name: 'accounts',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Lets customers buy on account up to a limit, and takes what they pay later.',
  requires: { customers: '^1.0.0', pos: '^1.0.0' },
  permissions: {
    'account.read': 'See accounts of customers and what is owed',
    'account.edit': 'Open accounts, set their limits, block them',
    'account.take-payment': 'Take payments on account',
    'account.adjust': 'Correct what is owed on an account'
  },
  roles: {
    manager: ['account.*'],
    cashier: ['account.read', 'account.take-payment'],
    accountant: ['account.read', 'account.take-payment', 'account.adjust']
  },
  settings: AccountSettings,
  errors: accountErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  faceParts: { '/till': import.meta.dirname + '/web/till/till-part.tsx' },
  routes: { '/accounts': [...accountRoutes, ...entryRoutes] },
  asks: [Customers],
  mayAsk: [DayStart],
  answers: [answer(SaleExtension, { tenders: () => [ON_ACCOUNT], receiptLines })],
  emits: [AccountChanged, CashTaken],
  reactsTo: [
    on(SaleExtended, 'book-document', bookDocument, { when: isOnAccount }),
    on(CustomersMerged, 'follow-merge', followMerge)
  ]
})
