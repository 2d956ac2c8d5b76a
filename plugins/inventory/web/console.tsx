import { definePages, panel, type Reply, type Row } from 'stoa/web'
import { adjustmentSearchOf, entrySearchOf } from './adjustments/search.ts'
import { inventoryWords } from './inventory-words.ts'
import { levelSearchOf } from './levels/level-search.ts'
import { movementSearchOf } from './movements/movement-search.ts'
import { reservedSearchOf } from './reservations/search.ts'

export type Level = Row<'/api/v1/inventory/levels'>
export type Movement = Row<'/api/v1/inventory/movements'>
export type Adjustment = Reply<'/api/v1/inventory/adjustments/{adjustmentId}'>
export type AdjustmentRow = Row<'/api/v1/inventory/adjustments'>
export type Reservation = Row<'/api/v1/inventory/reservations'>

const permission = 'stock.read'

export default definePages({
  plugin: 'inventory',
  words: inventoryWords,
  pages: [
    {
      path: '/stock',
      title: words => words.title,
      permission,
      menu: { group: 'goods', icon: 'stock', order: 2 },
      search: levelSearchOf,
      view: () => import('./levels/levels-page.tsx')
    },
    {
      path: '/stock/movements',
      title: words => words.views.movements,
      permission,
      search: movementSearchOf,
      view: () => import('./movements/movements-page.tsx')
    },
    {
      path: '/stock/adjustments',
      title: words => words.views.adjustments,
      permission,
      search: adjustmentSearchOf,
      view: () => import('./adjustments/adjustments-page.tsx')
    },
    {
      path: '/stock/adjustments/new',
      title: words => words.adjust,
      permission: 'stock.adjust',
      search: entrySearchOf,
      view: () => import('./adjustments/entry-page.tsx')
    },
    {
      path: '/stock/adjustments/$adjustmentId',
      title: words => words.views.adjustments,
      permission,
      view: () => import('./adjustments/adjustment-page.tsx')
    },
    {
      path: '/stock/reserved',
      title: words => words.views.reserved,
      permission,
      search: reservedSearchOf,
      view: () => import('./reservations/reservations-page.tsx')
    }
  ],
  live: [
    {
      events: [
        'pos.sale-posted',
        'pos.sale-voided',
        'pos.sale-refunded',
        'inventory.stock-adjusted',
        'inventory.reservation-expired',
        'storefront.order-placed',
        'storefront.order-cancelled',
        'catalog.product-created',
        'catalog.product-changed',
        'catalog.products-imported'
      ],
      stale: () => [
        ['inventory', 'levels'],
        ['inventory', 'movements'],
        ['inventory', 'reservations'],
        ['inventory', 'adjustments']
      ]
    }
  ],
  panels: [
    panel(inventoryWords, 'catalog.product', {
      title: words => words.panel.title,
      permission,
      view: () => import('./levels/product-stock.tsx')
    })
  ],
  tiles: [{ size: 'side', order: 10, permission, view: () => import('./levels/stock-low.tsx') }]
})
