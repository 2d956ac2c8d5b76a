import { get, patch, post } from 'stoa/plugin'
import { getOrder } from './get-order.ts'
import { listOrders } from './list-orders.ts'
import { moveOrder } from './move-order.ts'
import { printOrder } from './print-order.ts'
import { OrderPage, OrderView } from './view.ts'

export const orderRoutes = [
  get('', listOrders, OrderPage),
  get('/:orderId', getOrder, OrderView),
  patch('/:orderId', moveOrder, OrderView, { ifMatch: true }),
  post('/:orderId/print', printOrder, OrderView, { idempotency: 'required' })
]
