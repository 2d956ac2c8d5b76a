import { get, Page, post } from 'stoa/plugin'
import { ReturnView } from './return/view.ts'
import { collectOrder } from './fulfil/collect-order.ts'
import { deliverOrder } from './fulfil/deliver-order.ts'
import { readyOrder } from './fulfil/ready-order.ts'
import { shipOrder } from './fulfil/ship-order.ts'
import { packOrder } from './fulfil/pack-order.ts'
import { pickOrder } from './fulfil/pick-order.ts'
import { cancelOrder } from './cancel/cancel-order.ts'
import { getLinkedOrder } from './own/get-linked-order.ts'
import { listOrders } from './admin/list-orders.ts'
import { countOrders } from './admin/count-orders.ts'
import { getOrder } from './admin/get-order.ts'
import { listOrderPaymentMethods } from './pay/list-order-payment-methods.ts'
import { requestOwnReturn } from './return/request-own-return.ts'
import { payOwnOrder } from './pay/pay-own-order.ts'
import { cancelOwnOrder } from './cancel/cancel-own-order.ts'
import { getOwnOrder } from './own/get-own-order.ts'
import { listOwnOrders } from './own/list-own-orders.ts'
import { declineReturn } from './return/decline-return.ts'
import { acceptReturn } from './return/accept-return.ts'
import { returnOrder } from './return/return-order.ts'
import { resolveIssue } from './issues/resolve-issue.ts'
import { retrySale } from './issues/retry-sale.ts'
import { closeOrder } from './issues/close-order.ts'
import { OrderSummary, OrderView } from './view.ts'
import { OrderCountsView, StaffOrderSummary, StaffOrderView } from './admin/view.ts'
import { WaysToPayView } from './pay/ways-to-pay.ts'

/** The customer's side first, then the staff's. */
export const orderRoutes = {
  '/orders': [
    get('', listOwnOrders, Page(OrderSummary)),
    get('/:orderId', getOwnOrder, OrderView),
    post('/:orderId/cancel', cancelOwnOrder, OrderView),
    get('/:orderId/payment-methods', listOrderPaymentMethods, WaysToPayView),
    post('/:orderId/payments', payOwnOrder, OrderView, { status: 201 }),
    post('/:orderId/return-requests', requestOwnReturn, ReturnView, { status: 201 })
  ],
  '/order-links': [get('/:link', getLinkedOrder, OrderView)],
  '/admin/order-counts': [get('', countOrders, OrderCountsView)],
  '/admin/orders': [
    get('', listOrders, Page(StaffOrderSummary)),
    get('/:orderId', getOrder, StaffOrderView),
    post('/:orderId/pick', pickOrder, StaffOrderView, { ifMatch: true }),
    post('/:orderId/pack', packOrder, StaffOrderView, { ifMatch: true }),
    post('/:orderId/ship', shipOrder, StaffOrderView, { ifMatch: true }),
    post('/:orderId/ready', readyOrder, StaffOrderView, { ifMatch: true }),
    post('/:orderId/deliver', deliverOrder, StaffOrderView, { ifMatch: true }),
    post('/:orderId/collect', collectOrder, StaffOrderView, { ifMatch: true }),
    post('/:orderId/cancel', cancelOrder, StaffOrderView, { ifMatch: true }),
    post('/:orderId/retry-sale', retrySale, StaffOrderView, { ifMatch: true }),
    post('/:orderId/close', closeOrder, StaffOrderView, { ifMatch: true }),
    post('/:orderId/resolve-issue', resolveIssue, StaffOrderView, { ifMatch: true }),
    post('/:orderId/returns', returnOrder, ReturnView, { status: 201 }),
    post('/:orderId/returns/:returnId/accept', acceptReturn, ReturnView),
    post('/:orderId/returns/:returnId/decline', declineReturn, ReturnView)
  ]
}
