import { answer, DayStart, definePlugin, on } from 'stoa/plugin'
import { Catalog, ProductChanged } from '../../contracts/catalogue.ts'
import { ComponentCostsChanged, Components, PartsMoved } from '../../contracts/components.ts'
import { CostsKept } from '../../contracts/costs.ts'
import { GoodsMoved, GoodsReserved, ReservationReleased, Stock } from '../../contracts/stock.ts'
import { followCosts } from './boms/follow-costs.ts'
import { bomRoutes } from './boms/routes.ts'
import { BomChanged, ProductionOrderChanged } from './contract.ts'
import { productionErrors } from './errors.ts'
import { orderRoutes } from './orders/routes.ts'
import { available, costs, takenFor } from './taken/answers.ts'
import { forgetParts, keepParts } from './taken/keep-parts.ts'
import { partsOf } from './taken/parts-of.ts'

// Whoever sells a bundle asks also while the plugin is off: it is never sold as goods with stock.
const STAYS = { onceInUse: true, evenAtRest: true }

export default definePlugin({
  name: 'production',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary:
    'Knows what goods are made of: bundles, what is prepared on sale, and production orders.',
  requires: { catalog: '^1.0.0', inventory: '^1.0.0' },
  permissions: {
    'bom.read': 'See what goods are made of',
    'bom.edit': 'Say what goods are made of',
    'production-order.read': 'See production orders',
    'production-order.edit': 'Write, change and cancel production orders',
    'production-order.finish': 'Start and finish production orders',
    'production-order.reverse': 'Take finished production orders back'
  },
  roles: {
    manager: ['bom.*', 'production-order.*'],
    'stock-keeper': [
      'bom.read',
      'production-order.read',
      'production-order.edit',
      'production-order.finish'
    ],
    buyer: ['bom.read', 'production-order.read'],
    cashier: ['bom.read'],
    accountant: ['bom.read', 'production-order.read']
  },
  errors: productionErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  routes: { '/boms': bomRoutes, '/orders': orderRoutes },
  asks: [Catalog, Stock],
  mayAsk: [DayStart],
  answers: [answer(Components, { partsOf, takenFor, available, costs }, STAYS)],
  emits: [
    BomChanged,
    ComponentCostsChanged,
    GoodsMoved,
    GoodsReserved,
    ProductionOrderChanged,
    ReservationReleased
  ],
  accepts: [PartsMoved],
  reactsTo: [
    on(PartsMoved, 'keep-parts', keepParts),
    on(ReservationReleased, 'forget-released-parts', forgetParts, { onceInUse: true }),
    on(CostsKept, 'follow-kept-costs', followCosts, { onceInUse: true }),
    on(ProductChanged, 'follow-typed-costs', followCosts, { onceInUse: true })
  ]
})
