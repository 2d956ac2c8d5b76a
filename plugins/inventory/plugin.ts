import { answer, DayStart, definePlugin, on } from 'stoa/plugin'
import { Catalog } from '../../contracts/catalogue.ts'
import { Components, PartsMoved } from '../../contracts/components.ts'
import { Purchases } from '../../contracts/purchases.ts'
import {
  GoodsMoved,
  GoodsReserved,
  ReservationExpired,
  ReservationReleased,
  Stock,
  StockAdjusted,
  StockCountChanged,
  StockCounted,
  stockErrors,
  ReorderPointReached,
  TransferSent,
  TransferSettled
} from '../../contracts/stock.ts'
import { inventoryPermissions, inventoryRoles } from './levels/permissions.ts'
import { inventoryErrors } from './errors.ts'
import { releaseReservationHandler } from './reservations/release-reservation.ts'
import { ledger } from './movements/ledger.ts'
import { recordMovedGoods } from './movements/record-moved-goods.ts'
import { releaseGoods } from './reservations/release-goods.ts'
import { reserveGoods } from './reservations/reserve-goods.ts'
import { reservationRoutes } from './reservations/routes.ts'
import { adjustmentRoutes } from './adjustments/routes.ts'
import { movementRoutes } from './movements/routes.ts'
import { levelRoutes } from './levels/routes.ts'
import { reorderCsvRoutes, reorderPointRoutes, reorderRoutes } from './reorder/routes.ts'
import { InventorySettings } from './settings.ts'
import { postStockCountHandler } from './stock-counts/posting/post-stock-count.ts'
import { stockCountRoutes } from './stock-counts/routes.ts'
import { transferCsvRoutes, transferRoutes, transferShopRoutes } from './transfers/routes.ts'
import { available, fates, hold, mayHaveParts, onHand } from './levels/answers.ts'

export default definePlugin({
  name: 'inventory',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Knows what is on hand in each shop, for whom it is held back, and why it changed.',
  requires: { catalog: '^1.0.0' },
  permissions: inventoryPermissions,
  roles: inventoryRoles,
  settings: InventorySettings,
  errors: { ...stockErrors, ...inventoryErrors },
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  routes: {
    '/levels': levelRoutes,
    '/movements': movementRoutes,
    '/reorder': reorderRoutes,
    '/reorder.csv': reorderCsvRoutes,
    '/reorder-points': reorderPointRoutes,
    '/adjustments': adjustmentRoutes,
    '/reservations': reservationRoutes,
    '/stock-counts': stockCountRoutes,
    '/transfers': transferRoutes,
    '/transfers.csv': transferCsvRoutes,
    '/transfer-shops': transferShopRoutes
  },
  asks: [Catalog],
  mayAsk: [Components, DayStart, Purchases],
  answers: [answer(Stock, { onHand, available, mayHaveParts, hold, fates, ledger })],
  emits: [
    PartsMoved,
    StockAdjusted,
    ReservationExpired,
    StockCountChanged,
    StockCounted,
    ReorderPointReached,
    TransferSent,
    TransferSettled
  ],
  accepts: [GoodsMoved, GoodsReserved, ReservationReleased],
  reactsTo: [
    on(GoodsMoved, 'record-moved-goods', recordMovedGoods),
    on(GoodsReserved, 'reserve-goods', reserveGoods),
    on(ReservationReleased, 'release-goods', releaseGoods)
  ],
  jobs: [releaseReservationHandler, postStockCountHandler]
})
