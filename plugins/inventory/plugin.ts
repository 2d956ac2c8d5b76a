import { answer, DayStart, definePlugin, on } from 'stoa/plugin'
import { Catalog } from '../../contracts/catalogue.ts'
import { Customers } from '../../contracts/customers.ts'
import { Components, PartsMoved } from '../../contracts/components.ts'
import {
  LotBlocked,
  LotExpiryAnnounced,
  LotUnblocked,
  TrackingChanged
} from '../../contracts/lots.ts'
import { Purchases } from '../../contracts/purchases.ts'
import { SaleExtension } from '../../contracts/sale-extensions.ts'
import { Sales } from '../../contracts/sales.ts'
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
import { stockFiles } from './levels/stock-files.ts'
import { inventoryErrors } from './errors.ts'
import { releaseReservationHandler } from './reservations/release-reservation.ts'
import { lotsOfSale } from './lots/at-till/sale-extension.ts'
import { lotsOf } from './lots/documents/answers.ts'
import { announceExpiringHandler } from './lots/expiring/announce-expiring.ts'
import {
  documentLotRoutes,
  lotAssignmentRoutes,
  lotCsvRoutes,
  lotRoutes,
  lotsToSellRoutes,
  trackingRoutes
} from './lots/routes.ts'
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
  faceParts: { '/till': import.meta.dirname + '/web/till/till-part.tsx' },
  routes: {
    '/levels': levelRoutes,
    '/movements': movementRoutes,
    '/lots': lotRoutes,
    '/lots.csv': lotCsvRoutes,
    '/lots-to-sell': lotsToSellRoutes,
    '/document-lots': documentLotRoutes,
    '/lot-assignments': lotAssignmentRoutes,
    '/tracking': trackingRoutes,
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
  files: [stockFiles],
  asks: [Catalog],
  mayAsk: [Components, Customers, DayStart, Purchases, Sales],
  answers: [
    answer(Stock, { onHand, available, mayHaveParts, hold, fates, ledger, lotsOf }),
    answer(SaleExtension, lotsOfSale)
  ],
  emits: [
    PartsMoved,
    StockAdjusted,
    ReservationExpired,
    StockCountChanged,
    StockCounted,
    ReorderPointReached,
    TransferSent,
    TransferSettled,
    LotBlocked,
    LotUnblocked,
    TrackingChanged,
    LotExpiryAnnounced
  ],
  accepts: [GoodsMoved, GoodsReserved, ReservationReleased],
  reactsTo: [
    on(GoodsMoved, 'record-moved-goods', recordMovedGoods),
    on(GoodsReserved, 'reserve-goods', reserveGoods),
    on(ReservationReleased, 'release-goods', releaseGoods)
  ],
  jobs: [releaseReservationHandler, postStockCountHandler, announceExpiringHandler]
})
