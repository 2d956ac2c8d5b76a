import { definePages, panel } from 'stoa/web'
import { purchasingWords } from './purchasing-words.ts'
import type { PurchasingWords } from './words/en.ts'

const menu = {
  group: 'goods',
  icon: 'bag',
  order: 5,
  title: (words: PurchasingWords) => words.menu
} as const

// All in one chunk, which tells them apart by their address: what a list of them costs at the first
// load is little.
const page = (path: string, title: keyof PurchasingWords, permission: string) => ({
  path: `/purchasing/${path}`,
  title: (words: PurchasingWords) => words[title],
  permission,
  view: () => import('./purchasing-page.tsx')
})
const listed = (...of: Parameters<typeof page>) => ({ ...page(...of), menu })

export default definePages({
  plugin: 'purchasing',
  words: purchasingWords,
  pages: [
    listed('orders', 'orders', 'purchase-order.read'),
    page('orders/$orderId', 'orders', 'purchase-order.read'),
    listed('receipts', 'receipts', 'goods-receipt.read'),
    page('receipts/$receiptId', 'receipts', 'goods-receipt.read'),
    listed('suppliers', 'suppliers', 'supplier.read'),
    page('suppliers/$supplierId', 'suppliers', 'supplier.read'),
    listed('stock-value', 'stockValue', 'stock-value.read')
  ],
  live: [
    {
      events: [
        'purchasing.purchase-order-changed',
        'purchasing.goods-received',
        'purchasing.costs-kept'
      ],
      stale: () => [['purchasing'], ['inventory', 'levels'], ['catalog', 'product']]
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
