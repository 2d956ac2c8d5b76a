import { definePages, panel, type Reply, type Row } from 'stoa/web'
import { inventoryWords } from './inventory-words.ts'

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
      view: () => import('./levels/levels-page.tsx')
    },
    {
      path: '/stock/movements',
      title: words => words.views.movements,
      permission,
      view: () => import('./movements/movements-page.tsx')
    },
    {
      path: '/stock/adjustments',
      title: words => words.views.adjustments,
      permission,
      view: () => import('./adjustments/adjustments-page.tsx')
    },
    {
      path: '/stock/adjustments/new',
      title: words => words.adjust,
      permission: 'stock.adjust',
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
      view: () => import('./reservations/reservations-page.tsx')
    },
    {
      path: '/stock/counts',
      title: words => words.counts,
      permission: 'stock-count.read',
      menu: { group: 'goods', icon: 'barcode', order: 3 },
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
      view: () => import('./transfers/transfers-page.tsx')
    },
    {
      path: '/stock/transfers/new',
      title: words => words.transfers,
      permission: 'stock-transfer.send',
      view: () => import('./transfers/edit-transfer-page.tsx')
    },
    {
      path: '/stock/transfers/$transferId',
      title: words => words.transfers,
      permission: 'stock-transfer.read',
      view: () => import('./transfers/transfer-page.tsx')
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
        ['inventory', 'adjustments'],
        ['inventory', 'count-lines']
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
    })
  ],
  tiles: [{ size: 'side', order: 10, permission, view: () => import('./levels/stock-low.tsx') }]
})
