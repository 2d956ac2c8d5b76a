import { get, post } from 'stoa/plugin'
import { chargeReceipt } from './charge-receipt.ts'
import { getReceipt } from './get-receipt.ts'
import { listReceipts } from './list-receipts.ts'
import { postReceipt } from './post-receipt.ts'
import { receiveOrder } from './receive-order.ts'
import { ReceiptPage, ReceiptView } from './view.ts'

const once = { idempotency: 'required' } as const

export const receiptRoutes = [
  get('', listReceipts, ReceiptPage),
  post('', postReceipt, ReceiptView, { status: 201, ...once }),
  get('/:receiptId', getReceipt, ReceiptView),
  post('/:receiptId/charges', chargeReceipt, ReceiptView, { status: 201, ...once })
]

export const orderReceiptRoutes = [
  post('/:orderId/receive', receiveOrder, ReceiptView, { status: 201, ...once })
]
