import { get, getAs, post, Type } from 'stoa/plugin'
import { DocumentView } from '../document-view.ts'
import {
  DocumentPage,
  getRefund,
  getSale,
  listRefunds,
  listSales
} from '../use-cases/read-documents.ts'
import { postRefund } from '../use-cases/post-refund.ts'
import { postSale } from '../use-cases/post-sale.ts'
import { quoteSale, SaleQuoteView } from '../use-cases/quote-sale.ts'
import { voidSale } from '../use-cases/void-sale.ts'
import { receiptHtml } from '../views/receipt-html.ts'
import { receiptPdf } from '../views/receipt-pdf.ts'
import { getReceipt, ReceiptView } from '../views/receipt.ts'

/** Text and its own styles, nothing else: what somebody wrote into a name runs nowhere. */
const RECEIPT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

export const saleRoutes = [
  post('', postSale, DocumentView, { status: 201, idempotency: 'required' }),
  get('', listSales, DocumentPage),
  get('/:saleId', getSale, DocumentView),
  post('/:saleId/void', voidSale, DocumentView, { status: 201, idempotency: 'required' }),
  get('/:saleId/receipt', getReceipt, ReceiptView),
  getAs(
    '/:saleId/receipt.html',
    getReceipt,
    { type: 'text/html', render: receiptHtml, policy: RECEIPT_POLICY },
    Type.String({ description: 'A page as wide as a till roll.' })
  ),
  getAs(
    '/:saleId/receipt.pdf',
    getReceipt,
    {
      type: 'application/pdf',
      render: receiptPdf,
      filename: receipt => `${receipt.document.number}.pdf`
    },
    Type.String({ description: 'A PDF for 80 mm paper.', format: 'binary' })
  )
]

/**
 * A POST since a sale of a thousand lines does not fit into an address; it writes nothing, so
 * nothing is to be repeated safely.
 */
export const quoteRoutes = [post('', quoteSale, SaleQuoteView, { idempotency: 'none' })]

export const refundRoutes = [
  post('', postRefund, DocumentView, { status: 201, idempotency: 'required' }),
  get('', listRefunds, DocumentPage),
  get('/:refundId', getRefund, DocumentView)
]
