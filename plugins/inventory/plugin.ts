import { answer, DayStart, definePlugin, on } from 'stoa/plugin'
import { Catalog } from '../../contracts/catalogue.ts'
import {
  GoodsMoved,
  GoodsReserved,
  ReservationExpired,
  ReservationReleased,
  Stock,
  StockAdjusted,
  stockErrors
} from '../../contracts/stock.ts'
import { StockRows } from './levels/rows.ts'
import { inventoryErrors } from './errors.ts'
import { releaseReservationHandler } from './reservations/release-reservation.ts'
import { recordMovedGoods } from './movements/record-moved-goods.ts'
import { releaseGoods } from './reservations/release-goods.ts'
import { reserveGoods } from './reservations/reserve-goods.ts'
import { reservationRoutes } from './reservations/routes.ts'
import { adjustmentRoutes } from './adjustments/routes.ts'
import { movementRoutes } from './movements/routes.ts'
import { levelRoutes } from './levels/routes.ts'
import { InventorySettings } from './settings.ts'
import { available, fates, hold, onHand } from './levels/answers.ts'

export default definePlugin({
  name: 'inventory',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Knows what is on hand in each shop, for whom it is held back, and why it changed.',
  requires: { catalog: '^1.0.0' },
  permissions: {
    'stock.read': { description: 'See stock and the stock ledger', rows: StockRows },
    'stock.adjust': { description: 'Receive, write off and count goods', rows: StockRows }
  },
  roles: {
    manager: ['stock.*'],
    'stock-keeper': ['stock.*'],
    cashier: ['stock.read'],
    accountant: ['stock.read'],
    'sales-agent': ['stock.read']
  },
  settings: InventorySettings,
  errors: { ...stockErrors, ...inventoryErrors },
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  routes: {
    '/levels': levelRoutes,
    '/movements': movementRoutes,
    '/adjustments': adjustmentRoutes,
    '/reservations': reservationRoutes
  },
  asks: [Catalog],
  mayAsk: [DayStart],
  answers: [answer(Stock, { onHand, available, hold, fates })],
  emits: [StockAdjusted, ReservationExpired],
  accepts: [GoodsMoved, GoodsReserved, ReservationReleased],
  reactsTo: [
    on(GoodsMoved, 'record-moved-goods', recordMovedGoods),
    on(GoodsReserved, 'reserve-goods', reserveGoods),
    on(ReservationReleased, 'release-goods', releaseGoods)
  ],
  jobs: [releaseReservationHandler]
})
