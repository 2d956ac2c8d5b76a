import { get, getAs, patch, post, Type } from 'stoa/plugin'
import { cancelOrder } from './cancel-order.ts'
import { changeOrder } from './change-order.ts'
import { closeOrder } from './close-order.ts'
import { createOrder } from './create-order.ts'
import { getOrder } from './get-order.ts'
import { getOrderPaper } from './paper/get-order-paper.ts'
import { orderFilename, orderPdf } from './paper/order-pdf.ts'
import { listOrders } from './list-orders.ts'
import { sendOrder } from './send-order.ts'
import { OrderPage, OrderView } from './view.ts'

const once = { idempotency: 'required' } as const

export const orderRoutes = [
  get('', listOrders, OrderPage),
  post('', createOrder, OrderView, { status: 201, ...once }),
  get('/:orderId', getOrder, OrderView),
  getAs(
    '/:orderId/pdf',
    getOrderPaper,
    {
      type: 'application/pdf',
      render: orderPdf,
      filename: ({ order }) => orderFilename(order.number)
    },
    Type.String({ description: 'A PDF for A4 paper.', format: 'binary' })
  ),
  patch('/:orderId', changeOrder, OrderView, { ifMatch: true }),
  post('/:orderId/send', sendOrder, OrderView, once),
  post('/:orderId/close', closeOrder, OrderView, once),
  post('/:orderId/cancel', cancelOrder, OrderView, once)
]
