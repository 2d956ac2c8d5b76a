import { definePages, panel } from 'stoa/web'
import { editSearchOf, orderSearchOf } from './orders/order-search.ts'
import { purchasingWords } from './purchasing-words.ts'
import { receiptSearchOf } from './receipts/receipt-search.ts'
import { valueSearchOf } from './stock-value/value-search.ts'
import { supplierSearchOf } from './suppliers/supplier-search.ts'

const menu = {
  group: 'goods',
  icon: 'bag',
  order: 5,
  title: (words: { menu: string }) => words.menu
} as const

export default definePages({
  plugin: 'purchasing',
  words: purchasingWords,
  pages: [
    {
      path: '/purchasing/orders',
      title: words => words.orders,
      permission: 'purchase-order.read',
      menu,
      search: orderSearchOf,
      view: () => import('./orders/orders-page.tsx')
    },
    {
      path: '/purchasing/orders/new',
      title: words => words.orders,
      permission: 'purchase-order.edit',
      search: editSearchOf,
      view: () => import('./orders/edit-order-page.tsx')
    },
    {
      path: '/purchasing/orders/$orderId',
      title: words => words.orders,
      permission: 'purchase-order.read',
      view: () => import('./orders/order-page.tsx')
    },
    {
      path: '/purchasing/receipts',
      title: words => words.receipts,
      permission: 'goods-receipt.read',
      menu,
      search: receiptSearchOf,
      view: () => import('./receipts/receipts-page.tsx')
    },
    {
      path: '/purchasing/receipts/$receiptId',
      title: words => words.receipts,
      permission: 'goods-receipt.read',
      view: () => import('./receipts/receipt-page.tsx')
    },
    {
      path: '/purchasing/suppliers',
      title: words => words.suppliers,
      permission: 'supplier.read',
      menu,
      search: supplierSearchOf,
      view: () => import('./suppliers/suppliers-page.tsx')
    },
    {
      path: '/purchasing/suppliers/new',
      title: words => words.suppliers,
      permission: 'supplier.edit',
      view: () => import('./suppliers/new-supplier-page.tsx')
    },
    {
      path: '/purchasing/suppliers/$supplierId',
      title: words => words.suppliers,
      permission: 'supplier.read',
      view: () => import('./suppliers/supplier-page.tsx')
    },
    {
      path: '/purchasing/stock-value',
      title: words => words.stockValue,
      permission: 'stock-value.read',
      menu,
      search: valueSearchOf,
      view: () => import('./stock-value/stock-value-page.tsx')
    }
  ],
  live: [
    {
      events: ['purchasing.purchase-order-changed', 'purchasing.goods-received'],
      stale: () => [
        ['purchasing', 'orders'],
        ['purchasing', 'order'],
        ['purchasing', 'receipts'],
        ['inventory', 'levels'],
        ['inventory', 'movements']
      ]
    },
    {
      events: ['purchasing.costs-kept'],
      stale: () => [
        ['purchasing', 'stock-value'],
        ['catalog', 'product']
      ]
    }
  ],
  panels: [
    panel(purchasingWords, 'catalog.product', {
      title: words => words.cost,
      permission: 'stock-value.read',
      view: () => import('./stock-value/product-cost.tsx')
    })
  ]
})
