import { get, getAs, Type } from 'stoa/plugin'
import { getReceipt } from './get-receipt.ts'
import { receiptHtml } from './html.ts'
import { receiptPdf } from './pdf.ts'
import { ReceiptView } from './view.ts'

/** Text and its own styles, nothing else: what someone wrote into a name runs nowhere. */
const RECEIPT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Behind /sales, since a receipt has no address of its own. */
export const receiptRoutes = [
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
