import { answer, api, definePages, panel, type Reply, type Row } from 'stoa/web'
import { orderSearchOf } from './orders/order-search.ts'
import { menuWords } from './menu-words.ts'

export type Order = Reply<'/api/v1/storefront/admin/orders/{orderId}'>
export type OrderRow = Row<'/api/v1/storefront/admin/orders'>
export type OrderReturn = Order['returns'][number]

declare module 'stoa/web/contract' {
  interface Places {
    /** The page of an order of the web shop, in the column at the end. */
    'storefront.order': { order: Order }
  }
}

const WHOLE_NUMBER = /^[A-Z0-9-]{3,40}$/

/** By the whole number, as it stands on the order. */
async function findOrders(text: string, signal: AbortSignal) {
  const number = text.trim().toUpperCase()
  if (!WHOLE_NUMBER.test(number)) return []
  const { items } = await answer(
    api.GET('/api/v1/storefront/admin/orders', {
      signal,
      params: { query: { number, limit: 5 } }
    })
  )
  return items.map(({ id, number: label, customer }) => ({
    id,
    label,
    aside: customer,
    to: `/orders/${id}`
  }))
}

export default definePages({
  plugin: 'storefront',
  words: menuWords,
  pages: [
    {
      path: '/orders',
      title: words => words.orders,
      permission: 'order.read',
      menu: { group: 'run', icon: 'orders', order: 3, onPhone: true },
      view: () => import('./board/board-page.tsx')
    },
    {
      path: '/orders/list',
      title: words => words.list,
      permission: 'order.read',
      search: orderSearchOf,
      view: () => import('./orders/orders-page.tsx')
    },
    {
      path: '/orders/$orderId',
      title: words => words.orders,
      permission: 'order.read',
      view: () => import('./order/order-page.tsx')
    },
    {
      path: '/shipping',
      title: words => words.shipping,
      permission: 'shipping.edit',
      menu: { group: 'set', icon: 'truck', order: 30 },
      view: () => import('./shipping/shipping-page.tsx')
    },
    {
      path: '/shipping/new',
      title: words => words.newMethod,
      permission: 'shipping.edit',
      view: () => import('./shipping/method-page.tsx')
    },
    {
      path: '/shipping/$methodId',
      title: words => words.shipping,
      permission: 'shipping.edit',
      view: () => import('./shipping/method-page.tsx')
    },
    {
      path: '/web-shop-keys',
      title: words => words.keys,
      permission: 'storefront.manage',
      menu: { group: 'set', icon: 'globe', order: 31 },
      view: () => import('./keys/keys-page.tsx')
    }
  ],
  panels: [
    panel(menuWords, 'customers.customer', {
      title: words => words.ofCustomer,
      permission: 'order.read',
      view: () => import('./orders/orders-of-customer.tsx')
    })
  ],
  tiles: [
    {
      size: 'half',
      order: 15,
      permission: 'order.read',
      view: () => import('./orders/orders-to-do.tsx')
    }
  ],
  live: [
    {
      events: [
        'storefront.order-placed',
        'storefront.order-confirmed',
        'storefront.order-changed',
        'storefront.order-shipped',
        'storefront.order-readied',
        'storefront.order-delivered',
        'storefront.order-cancelled',
        'storefront.order-refunded',
        'storefront.order-flagged',
        'storefront.order-closed'
      ],
      stale: ({ order }) => [
        ['storefront', 'orders'],
        ['storefront', 'column'],
        ['storefront', 'counts'],
        ['storefront', 'of-customer'],
        ['storefront', 'order', order]
      ]
    },
    {
      events: [
        'payments.payment-changed',
        'payments.refund-changed',
        'payments.dispute-changed',
        'pos.sale-posted',
        'pos.sale-refunded'
      ],
      stale: () => [
        ['storefront', 'column'],
        ['storefront', 'counts'],
        ['storefront', 'order']
      ]
    }
  ],
  finders: [
    { title: words => words.orders, icon: 'orders', permission: 'order.read', find: findOrders }
  ]
})
