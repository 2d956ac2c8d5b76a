import { get, post } from 'stoa/plugin'
import { listPrints } from './list-prints.ts'
import { printReceipt } from './print-receipt.ts'
import { retryPrint } from './retry-print.ts'
import { PrintList, PrintView } from './view.ts'

/** Behind /sales: a print is of a receipt. */
export const printRoutes = [
  get('/:saleId/prints', listPrints, PrintList),
  post('/:saleId/prints', printReceipt, PrintView, { status: 201, idempotency: 'required' }),
  post('/:saleId/prints/:printId/retry', retryPrint, PrintView)
]
