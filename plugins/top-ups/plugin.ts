import { answer, definePlugin, on } from 'stoa/plugin'
import { Catalog } from '../../contracts/catalogue.ts'
import { SaleExtended, SaleExtension } from '../../contracts/sale-extensions.ts'
import { accountRoutes } from './account/routes.ts'
import { TopUpChanged, TopUpFailed } from './contract.ts'
import { TopUpsEnvironment } from './environment.ts'
import { topUpErrors } from './errors.ts'
import { operatorRoutes } from './operators/routes.ts'
import { checkPendingHandler, sendTopUpHandler } from './sending/send-top-up.ts'
import { TopUpSettings } from './settings.ts'
import { bookDocument, hasTopUps } from './top-ups/book-document.ts'
import { Carried } from './top-ups/carried.ts'
import { checkSale } from './top-ups/check-sale.ts'
import { receiptLines } from './top-ups/receipt-lines.ts'
import { topUpCsvRoutes, topUpRoutes } from './top-ups/routes.ts'

export default definePlugin({
  name: 'top-ups',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Sells prepaid credit for mobile phones at the till, through a provider.',
  requires: { catalog: '^1.0.0', pos: '^1.0.0' },
  permissions: {
    'top-up.read': 'See top-ups of phones and whether they went through',
    'top-up.sell': 'Sell top-ups of phones',
    'top-up.retry': 'Try failed top-ups once more',
    'top-up.manage': 'Enter the account at the provider of top-ups'
  },
  roles: {
    manager: ['top-up.*'],
    cashier: ['top-up.read', 'top-up.sell', 'top-up.retry'],
    accountant: ['top-up.read']
  },
  settings: TopUpSettings,
  errors: topUpErrors,
  migrations: import.meta.dirname + '/migrations',
  environment: TopUpsEnvironment,
  web: import.meta.dirname + '/web/console.tsx',
  faceParts: { '/till': import.meta.dirname + '/web/till/till-part.tsx' },
  routes: {
    '/account': accountRoutes,
    '/operators': operatorRoutes,
    '/top-ups': topUpRoutes,
    '/top-ups.csv': topUpCsvRoutes
  },
  asks: [Catalog],
  answers: [
    answer(SaleExtension, { extra: () => Carried, beforePosting: checkSale, receiptLines })
  ],
  emits: [TopUpChanged, TopUpFailed],
  reactsTo: [on(SaleExtended, 'book-document', bookDocument, { when: hasTopUps })],
  jobs: [sendTopUpHandler, checkPendingHandler]
})
