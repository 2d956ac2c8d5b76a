import { get, Page, post } from 'stoa/plugin'
import { ReturnView } from '../order-returns.ts'
import {
  cancelAnOrder,
  collectOrder,
  deliverOrder,
  packOrder,
  pickOrder,
  readyOrder,
  shipOrder
} from '../use-cases/fulfil-orders.ts'
import { getLinkedOrder } from '../use-cases/linked-order.ts'
import { getOrder, listOrders } from '../use-cases/read-orders.ts'
import { listOrderPaymentMethods } from '../use-cases/read-ways-to-pay.ts'
import {
  cancelOwnOrder,
  getOwnOrder,
  listOwnOrders,
  payOwnOrder,
  requestOwnReturn
} from '../use-cases/shopper-orders.ts'
import { acceptReturn, refuseReturn, returnOrder } from '../use-cases/take-returns.ts'
import { closeAnOrder, dealWithFlag, settleAgain } from '../use-cases/unstick-orders.ts'
import { OrderSummary, OrderView } from '../views/order.ts'
import { StaffOrderSummary, StaffOrderView } from '../views/staff-order.ts'
import { WaysToPayView } from '../ways-to-pay.ts'

/** The customer's side. */
export const ownOrderRoutes = [
  get('', listOwnOrders, Page(OrderSummary)),
  get('/:orderId', getOwnOrder, OrderView),
  post('/:orderId/cancel', cancelOwnOrder, OrderView),
  get('/:orderId/payment-methods', listOrderPaymentMethods, WaysToPayView),
  post('/:orderId/payments', payOwnOrder, OrderView, { status: 201 }),
  post('/:orderId/return-requests', requestOwnReturn, ReturnView, { status: 201 })
]

export const orderLinkRoutes = [get('/:link', getLinkedOrder, OrderView)]

/** The staff's side. */
export const orderRoutes = [
  get('', listOrders, Page(StaffOrderSummary)),
  get('/:orderId', getOrder, StaffOrderView),
  post('/:orderId/pick', pickOrder, StaffOrderView, { ifMatch: true }),
  post('/:orderId/pack', packOrder, StaffOrderView, { ifMatch: true }),
  post('/:orderId/ship', shipOrder, StaffOrderView, { ifMatch: true }),
  post('/:orderId/ready', readyOrder, StaffOrderView, { ifMatch: true }),
  post('/:orderId/deliver', deliverOrder, StaffOrderView, { ifMatch: true }),
  post('/:orderId/collect', collectOrder, StaffOrderView, { ifMatch: true }),
  post('/:orderId/cancel', cancelAnOrder, StaffOrderView, { ifMatch: true }),
  post('/:orderId/settle', settleAgain, StaffOrderView, { ifMatch: true }),
  post('/:orderId/close', closeAnOrder, StaffOrderView, { ifMatch: true }),
  post('/:orderId/deal-with', dealWithFlag, StaffOrderView, { ifMatch: true }),
  post('/:orderId/returns', returnOrder, ReturnView, { status: 201 }),
  post('/:orderId/returns/:returnId/accept', acceptReturn, ReturnView),
  post('/:orderId/returns/:returnId/decline', refuseReturn, ReturnView)
]
