import { answer, definePlugin, on } from 'stoa/plugin'
import { Catalog } from '../catalog/contract.ts'
import { GoodsMoved, Stock } from './contract.ts'
import { inventoryErrors } from './errors.ts'
import { bookMovedGoods } from './reactions/book-moved-goods.ts'
import { adjustmentRoutes, levelRoutes, movementRoutes } from './routes/stock.routes.ts'
import { InventorySettings } from './settings.ts'
import { onHand } from './views/on-hand.ts'

export default definePlugin({
  name: 'inventory', version: '1.0.0', stoa: '^1.0.0',
  summary: 'Knows what is on hand in each shop, and why.',
  requires: { catalog: '^1.0.0' },
  permissions: { 'stock.read': 'See stock and its ledger', 'stock.adjust': 'Receive, write off and count goods' },
  roles: { manager: ['stock.*'], 'stock-keeper': ['stock.*'], cashier: ['stock.read'], accountant: ['stock.read'], 'sales-agent': ['stock.read'] },
  settings: InventorySettings,
  errors: inventoryErrors,
  migrations: import.meta.dirname + '/migrations',
  routes: { '/levels': levelRoutes, '/movements': movementRoutes, '/adjustments': adjustmentRoutes },
  asks: [Catalog],
  answers: [answer(Stock, { onHand })],
  emits: [GoodsMoved],
  reactsTo: [on(GoodsMoved, 'book-moved-goods', bookMovedGoods)]
})
