import { get, post } from 'stoa/plugin'
import { listSendings } from './list-sendings.ts'
import { sendReceipt } from './send-receipt.ts'
import { SendingList, SendingView } from './view.ts'

/** Behind /sales. */
export const sendingRoutes = [
  get('/:saleId/sendings', listSendings, SendingList),
  post('/:saleId/sendings', sendReceipt, SendingView, { status: 201, idempotency: 'required' })
]
