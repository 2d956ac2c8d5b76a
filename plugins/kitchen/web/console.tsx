import { definePages } from 'stoa/web'
import { kitchenWords } from './kitchen-words.ts'
import { orderSearchOf } from './orders/order-search.ts'

export default definePages({
  plugin: 'kitchen',
  words: kitchenWords,
  pages: [
    {
      path: '/kitchen',
      title: words => words.screen,
      permission: 'kitchen.read',
      menu: { group: 'run', icon: 'till', order: 7 }
    },
    {
      path: '/kitchen-orders',
      title: words => words.orders,
      permission: 'kitchen.read',
      menu: { group: 'run', icon: 'sales', order: 8 },
      search: orderSearchOf,
      view: () => import('./orders/orders-page.tsx')
    },
    {
      path: '/kitchen-stations',
      title: words => words.stations,
      permission: 'kitchen.read',
      menu: { group: 'set', icon: 'products', order: 29 },
      view: () => import('./stations/stations-page.tsx')
    }
  ],
  live: [
    { events: ['kitchen.order-changed'], stale: () => [['kitchen', 'orders']] },
    { events: ['kitchen.station-changed'], stale: () => [['kitchen', 'stations']] }
  ]
})
