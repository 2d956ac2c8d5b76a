import { definePages, panel } from 'stoa/web'
import { purchasingWords } from './purchasing-words.ts'
import type { PurchasingWords } from './words/en.ts'

const menu = {
  group: 'goods',
  icon: 'bag',
  order: 5,
  title: (words: PurchasingWords) => words.menu
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
      view: () => import('./orders/orders-page.tsx')
    },
    {
      path: '/purchasing/orders/$purchaseOrderId',
      title: words => words.orders,
      permission: 'purchase-order.read',
      view: () => import('./orders/order-page.tsx')
    },
    {
      path: '/purchasing/receipts',
      title: words => words.receipts,
      permission: 'goods-receipt.read',
      menu,
      view: () => import('./receipts/receipts-page.tsx')
    },
    {
      path: '/purchasing/receipts/$receiptId',
      title: words => words.receipts,
      permission: 'goods-receipt.read',
      view: () => import('./receipts/receipt-page.tsx')
    },
    {
      path: '/purchasing/returns',
      title: words => words.returns,
      permission: 'supplier-return.read',
      menu,
      view: () => import('./returns/returns-page.tsx')
    },
    {
      path: '/purchasing/returns/$supplierReturnId',
      title: words => words.returns,
      permission: 'supplier-return.read',
      view: () => import('./returns/return-page.tsx')
    },
    {
      path: '/purchasing/bills',
      title: words => words.bills,
      permission: 'supplier-bill.read',
      inCompany: true,
      menu,
      view: () => import('./bills/bills-page.tsx')
    },
    {
      path: '/purchasing/bills/$billId',
      title: words => words.bills,
      permission: 'supplier-bill.read',
      inCompany: true,
      view: () => import('./bills/bill-page.tsx')
    },
    {
      path: '/purchasing/payments-due',
      title: words => words.paymentsDue,
      permission: 'supplier-bill.read',
      inCompany: true,
      menu,
      view: () => import('./payments-due/payments-due-page.tsx')
    },
    {
      path: '/purchasing/suppliers',
      title: words => words.suppliers,
      permission: 'supplier.read',
      menu,
      view: () => import('./suppliers/suppliers-page.tsx')
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
      view: () => import('./stock-value/stock-value-page.tsx')
    }
  ],
  live: [
    {
      events: [
        'purchasing.purchase-order-changed',
        'purchasing.goods-received',
        'purchasing.supplier-return-posted',
        'purchasing.supplier-bill-changed',
        'purchasing.bill-due-date-passed',
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
