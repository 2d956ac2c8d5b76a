import { definePages, panel, type Reply, type Row } from 'stoa/web'
import { adjustmentSearchOf, entrySearchOf } from './adjustments/search.ts'
import { inventoryWords } from './inventory-words.ts'
import { lotSearchOf } from './lots/lot-search.ts'
import { levelSearchOf } from './levels/level-search.ts'
import { movementSearchOf } from './movements/movement-search.ts'
import { reorderSearchOf } from './reorder/reorder-search.ts'
import { reservedSearchOf } from './reservations/search.ts'
import { countSearchOf, linesSearchOf } from './stock-counts/count-search.ts'
import { editSearchOf, transferSearchOf } from './transfers/transfer-search.ts'

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
    },
    {
      path: '/stock/reorder',
      title: words => words.views.reorder,
      permission,
      search: reorderSearchOf,
      view: () => import('./reorder/reorder-page.tsx')
    },
    {
      path: '/stock/counts',
      title: words => words.counts,
      permission: 'stock-count.read',
      menu: { group: 'goods', icon: 'barcode', order: 3 },
      search: countSearchOf,
      view: () => import('./stock-counts/counts-page.tsx')
    },
    {
      path: '/stock/counts/new',
      title: words => words.counts,
      permission: 'stock-count.edit',
      view: () => import('./stock-counts/new-count-page.tsx')
    },
    {
      path: '/stock/counts/$countId',
      title: words => words.counts,
      permission: 'stock-count.read',
      search: linesSearchOf,
      view: () => import('./stock-counts/stock-count-page.tsx')
    },
    {
      path: '/stock/counts/$countId/count',
      title: words => words.counts,
      permission: 'stock-count.edit',
      view: () => import('./stock-counts/counting-page.tsx')
    },
    {
      path: '/stock/transfers',
      title: words => words.transfers,
      permission: 'stock-transfer.read',
      menu: { group: 'goods', icon: 'truck', order: 4 },
      search: transferSearchOf,
      view: () => import('./transfers/transfers-page.tsx')
    },
    {
      path: '/stock/transfers/new',
      title: words => words.transfers,
      permission: 'stock-transfer.send',
      search: editSearchOf,
      view: () => import('./transfers/edit-transfer-page.tsx')
    },
    {
      path: '/stock/transfers/$transferId',
      title: words => words.transfers,
      permission: 'stock-transfer.read',
      view: () => import('./transfers/transfer-page.tsx')
    },
    {
      path: '/stock/lots',
      title: words => words.lots,
      permission: 'lot.read',
      menu: { group: 'goods', icon: 'barcode', order: 5 },
      search: lotSearchOf,
      view: () => import('./lots/lots-page.tsx')
    },
    {
      path: '/stock/lots/$lotId',
      title: words => words.lots,
      permission: 'lot.read',
      view: () => import('./lots/lot-page.tsx')
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
        'inventory.reorder-point-reached',
        'storefront.order-placed',
        'storefront.order-cancelled',
        'catalog.product-created',
        'catalog.product-changed',
        'catalog.products-imported'
      ],
      stale: () => [
        ['inventory', 'levels'],
        ['inventory', 'reorder'],
        ['inventory', 'movements'],
        ['inventory', 'reservations'],
        ['inventory', 'adjustments'],
        ['inventory', 'count-lines'],
        ['inventory', 'lots'],
        ['inventory', 'lot'],
        ['inventory', 'document-lots']
      ]
    },
    {
      events: [
        'inventory.lot-blocked',
        'inventory.lot-unblocked',
        'inventory.tracking-changed',
        'inventory.lot-expiry-announced',
        'purchasing.goods-received'
      ],
      stale: () => [
        ['inventory', 'lots'],
        ['inventory', 'lot'],
        ['inventory', 'tracking']
      ]
    },
    {
      events: ['inventory.stock-count-changed', 'inventory.stock-counted'],
      stale: () => [
        ['inventory', 'counts'],
        ['inventory', 'count'],
        ['inventory', 'count-lines'],
        ['inventory', 'levels'],
        ['inventory', 'movements']
      ]
    },
    {
      events: ['inventory.transfer-sent', 'inventory.transfer-settled'],
      stale: () => [
        ['inventory', 'transfers'],
        ['inventory', 'transfer'],
        ['inventory', 'levels'],
        ['inventory', 'movements']
      ]
    }
  ],
  panels: [
    panel(inventoryWords, 'catalog.product', {
      title: words => words.panel.title,
      permission,
      view: () => import('./levels/product-stock.tsx')
    }),
    panel(inventoryWords, 'catalog.product', {
      title: words => words.lots,
      permission: 'lot.read',
      view: () => import('./lots/product-lots.tsx')
    }),
    panel(inventoryWords, 'pos.sale', {
      title: words => words.lots,
      permission: 'lot.read',
      view: () => import('./lots/lots-of-sale.tsx')
    })
  ],
  tiles: [{ size: 'side', order: 10, permission, view: () => import('./levels/stock-low.tsx') }]
})
