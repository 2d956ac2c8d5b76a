import { DayStart, definePlugin, on } from 'stoa/plugin'
import { Catalog, PublishedProducts } from '../../contracts/catalogue.ts'
import { SalePosted, Sales, SaleVoided } from '../../contracts/sales.ts'
import { SlipEnded, SlipRequested, Slips } from '../../contracts/slips.ts'
import { TicketChanged, Tickets } from '../../contracts/tickets.ts'
import { OrderChanged, StationChanged } from './contract.ts'
import { kitchenErrors } from './errors.ts'
import { orderRoutes } from './orders/routes.ts'
import { sendSale } from './orders/send-sale.ts'
import { sendTicket } from './orders/send-ticket.ts'
import { cancelOrdersOf, tellOfSlip } from './orders/store.ts'
import { KitchenSettings } from './settings.ts'
import { stationRoutes } from './stations/routes.ts'

export default definePlugin({
  name: 'kitchen',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Sends what is sold to the stations where it is made, and shows it there on a screen.',
  requires: { catalog: '^1.0.0', pos: '^1.0.0' },
  permissions: {
    'kitchen.read': 'See stations and their orders',
    'kitchen.work': 'Say that orders are being prepared, ready or served',
    'station.edit': 'Add and change stations'
  },
  roles: {
    manager: ['kitchen.*', 'station.*'],
    cashier: ['kitchen.read', 'kitchen.work'],
    kitchen: ['kitchen.read', 'kitchen.work']
  },
  settings: KitchenSettings,
  errors: kitchenErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  faces: { '/kitchen': import.meta.dirname + '/web/screen/kitchen.tsx' },
  routes: { '/stations': stationRoutes, '/orders': orderRoutes },
  asks: [Catalog, PublishedProducts, Sales, Slips, Tickets],
  mayAsk: [DayStart],
  emits: [StationChanged, OrderChanged, SlipRequested],
  reactsTo: [
    on(SalePosted, 'send-sale', sendSale, { onceInUse: true }),
    on(SaleVoided, 'cancel-orders', cancelOrdersOf, { onceInUse: true }),
    on(TicketChanged, 'send-ticket', sendTicket, { onceInUse: true }),
    on(SlipEnded, 'tell-of-slip', tellOfSlip)
  ]
})
