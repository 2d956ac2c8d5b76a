import { answer, DayStart, definePlugin, on } from 'stoa/plugin'
import { Customers, CustomersMerged } from '../../contracts/customers.ts'
import { CashGiven, CashTaken } from '../../contracts/drawer.ts'
import { OrderPaid, Pricing, Sales } from '../../contracts/sales.ts'
import { SaleExtended, SaleExtension } from '../../contracts/sale-extensions.ts'
import { GoodsReserved, ReservationReleased } from '../../contracts/stock.ts'
import { LayawayChanged, LayawayLapsed } from './contract.ts'
import { bookDocument, isOfLayaway } from './entries/book-document.ts'
import { receiptLines } from './entries/receipt-lines.ts'
import { entryRoutes } from './entries/routes.ts'
import { DEPOSIT } from './entries/tender.ts'
import { layawayErrors } from './errors.ts'
import { followMerge } from './layaways/follow-merge.ts'
import { layawayCsvRoutes, layawayRoutes, quoteRoutes } from './layaways/routes.ts'
import { endOverdueHandler } from './overdue/end-overdue.ts'
import { LayawaySettings } from './settings.ts'

export default definePlugin({
  name: 'layaways',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Sets goods aside for customers, who pay a deposit and pick them up later.',
  requires: { customers: '^1.0.0', inventory: '^1.0.0', pos: '^1.0.0' },
  permissions: {
    'layaway.read': 'See layaways and what was paid on them',
    'layaway.make': 'Set goods aside for customers',
    'layaway.take-payment': 'Take payments on layaways',
    'layaway.hand-over': 'Hand over what was set aside',
    'layaway.cancel': 'Give layaways up and pay back what was paid',
    'layaway.edit': 'Change the days and notes of layaways, and waive fees'
  },
  roles: {
    manager: ['layaway.*'],
    cashier: ['layaway.read', 'layaway.make', 'layaway.take-payment', 'layaway.hand-over'],
    accountant: ['layaway.read']
  },
  settings: LayawaySettings,
  errors: layawayErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  faceParts: { '/till': import.meta.dirname + '/web/till/till-part.tsx' },
  routes: {
    '/layaways': [...layawayRoutes, ...entryRoutes],
    '/layaways.csv': layawayCsvRoutes,
    '/quote': quoteRoutes
  },
  asks: [Customers, Pricing, Sales],
  mayAsk: [DayStart],
  answers: [answer(SaleExtension, { tenders: () => [DEPOSIT], receiptLines })],
  emits: [
    LayawayChanged,
    LayawayLapsed,
    CashTaken,
    CashGiven,
    OrderPaid,
    GoodsReserved,
    ReservationReleased
  ],
  reactsTo: [
    on(SaleExtended, 'book-document', bookDocument, { when: isOfLayaway }),
    on(CustomersMerged, 'follow-merge', followMerge)
  ],
  jobs: [endOverdueHandler]
})
