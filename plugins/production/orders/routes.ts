import { get, patch, post } from 'stoa/plugin'
import { cancelOrder } from './cancel-order.ts'
import { changeOrder } from './change-order.ts'
import { createOrder } from './create-order.ts'
import { finishOrder } from './finish-order.ts'
import { getOrder } from './get-order.ts'
import { listOrders } from './list-orders.ts'
import { reverseOrder } from './reverse-order.ts'
import { startOrder } from './start-order.ts'
import { OrderPage, OrderView } from './view.ts'

const once = { idempotency: 'required' } as const

export const orderRoutes = [
  get('', listOrders, OrderPage),
  post('', createOrder, OrderView, { status: 201, ...once }),
  get('/:productionOrderId', getOrder, OrderView),
  patch('/:productionOrderId', changeOrder, OrderView, { ifMatch: true }),
  post('/:productionOrderId/start', startOrder, OrderView, once),
  post('/:productionOrderId/finish', finishOrder, OrderView, once),
  post('/:productionOrderId/cancel', cancelOrder, OrderView, once),
  post('/:productionOrderId/reverse', reverseOrder, OrderView, once)
]
