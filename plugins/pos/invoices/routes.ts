import { get, getAs, post, Type } from 'stoa/plugin'
import { RECEIPT_POLICY } from '../receipts/policy.ts'
import { correctInvoice } from './correct-invoice.ts'
import { getInvoice } from './get-invoice.ts'
import { issueInvoice } from './issue-invoice.ts'
import { listInvoices } from './list-invoices.ts'
import { listInvoicesOfSale } from './list-invoices-of-sale.ts'
import { invoiceHtml } from './paper/html.ts'
import { invoicePdf } from './paper/pdf.ts'
import { InvoicePage, InvoicesOfSale, InvoiceView } from './view.ts'

export const invoiceRoutes = [
  get('', listInvoices, InvoicePage),
  get('/:invoiceId', getInvoice, InvoiceView),
  post('/:invoiceId/correct', correctInvoice, InvoiceView, {
    status: 201,
    idempotency: 'required'
  }),
  getAs(
    '/:invoiceId/html',
    getInvoice,
    { type: 'text/html', render: invoiceHtml, policy: RECEIPT_POLICY },
    Type.String({ description: 'A page for A4 paper.' })
  ),
  getAs(
    '/:invoiceId/pdf',
    getInvoice,
    {
      type: 'application/pdf',
      render: invoicePdf,
      filename: ({ number }) => `${number.replaceAll('/', '-')}.pdf`
    },
    Type.String({ description: 'A PDF for A4 paper.', format: 'binary' })
  )
]

/** Behind /sales: an invoice is issued for one. */
export const invoicesOfSaleRoutes = [
  get('/:saleId/invoices', listInvoicesOfSale, InvoicesOfSale),
  post('/:saleId/invoice', issueInvoice, InvoiceView, { status: 201, idempotency: 'required' })
]
