import { get, getAs, Type } from 'stoa/plugin'
import { receiptEscpos } from './escpos.ts'
import { getEscposReceipt } from './get-escpos-receipt.ts'
import { getReceipt } from './get-receipt.ts'
import { receiptHtml } from './html.ts'
import { receiptPdf } from './pdf.ts'
import { RECEIPT_POLICY } from './policy.ts'
import { ReceiptView } from './view.ts'

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
  ),
  getAs(
    '/:saleId/receipt.escpos',
    getEscposReceipt,
    { type: 'application/octet-stream', render: receiptEscpos },
    Type.String({ description: 'ESC/POS, for a receipt printer.', format: 'binary' })
  )
]
