import { definePages, panel } from 'stoa/web'
import { bomSearchOf, editSearchOf } from './boms/bom-search.ts'
import { orderSearchOf } from './orders/order-search.ts'
import { productionWords } from './production-words.ts'
import type { ProductionWords } from './words/en.ts'

const menu = {
  group: 'goods',
  icon: 'bolt',
  order: 6,
  title: (words: ProductionWords) => words.menu
} as const

export default definePages({
  plugin: 'production',
  words: productionWords,
  pages: [
    {
      path: '/production/orders',
      title: words => words.orders,
      permission: 'production-order.read',
      menu,
      search: orderSearchOf,
      view: () => import('./orders/orders-page.tsx')
    },
    {
      path: '/production/boms',
      title: words => words.boms,
      permission: 'bom.read',
      menu,
      search: bomSearchOf,
      view: () => import('./boms/boms-page.tsx')
    },
    {
      path: '/production/boms/$bomVariantId',
      title: words => words.boms,
      permission: 'bom.edit',
      inCompany: true,
      search: editSearchOf,
      view: () => import('./boms/edit-bom-page.tsx')
    },
    {
      path: '/production/orders/$productionOrderId',
      title: words => words.orders,
      permission: 'production-order.read',
      view: () => import('./orders/order-page.tsx')
    }
  ],
  live: [
    {
      events: ['production.bom-changed', 'production.production-order-changed'],
      stale: () => [['production']]
    },
    {
      events: [
        'pos.sale-posted',
        'pos.sale-voided',
        'pos.sale-refunded',
        'inventory.stock-adjusted',
        'purchasing.goods-received'
      ],
      stale: () => [
        ['production', 'makeable'],
        ['production', 'order']
      ]
    }
  ],
  panels: [
    panel(productionWords, 'catalog.product', {
      title: words => words.madeOf,
      permission: 'bom.read',
      view: () => import('./boms/product-boms.tsx')
    })
  ]
})
