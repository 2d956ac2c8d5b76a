import { get, getAs, Nullable, post, Type } from 'stoa/plugin'
import { receiptPage } from '../html.ts'
import { receiptPdf } from '../pdf.ts'
import { getReceiptLink } from './get-receipt-link.ts'
import { renewReceiptLink } from './renew-receipt-link.ts'
import { revokeReceiptLink } from './revoke-receipt-link.ts'
import { showLinkedReceipt } from './show-linked-receipt.ts'
import { RECEIPT_POLICY } from '../policy.ts'

const LinkView = Type.Object({
  address: Nullable(Type.String(), 'null: it was revoked, or the company gives out none.')
})

/** Behind /sales. */
export const receiptLinkRoutes = [
  get('/:saleId/link', getReceiptLink, LinkView),
  post('/:saleId/link/revoke', revokeReceiptLink, LinkView),
  post('/:saleId/link/renew', renewReceiptLink, LinkView)
]

/** Without a log-in. */
export const linkedReceiptRoutes = [
  {
    ...getAs(
      '/:link/page',
      showLinkedReceipt,
      { type: 'text/html', render: receiptPage, policy: RECEIPT_POLICY },
      Type.String({ description: 'The receipt as a page.' })
    ),
    rateLimit: 'visitor' as const
  },
  {
    ...getAs(
      '/:link/receipt.pdf',
      showLinkedReceipt,
      {
        type: 'application/pdf',
        render: receiptPdf,
        filename: receipt => `${receipt.document.number}.pdf`
      },
      Type.String({ description: 'A PDF for 80 mm paper.', format: 'binary' })
    ),
    rateLimit: 'visitor' as const
  }
]
