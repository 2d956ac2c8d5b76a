import { InvoiceRows } from './rows.ts'

export const invoicePermissions = {
  'invoice.read': { description: 'See invoices and credit notes', rows: InvoiceRows },
  'invoice.issue': 'Issue the invoice of a sale',
  'invoice.correct': 'Correct an invoice by a credit note',
  'invoice-series.edit': 'Add and close series of invoices'
}

/** What the roles that every tenant begins with hold of it. */
export const invoiceRoles = {
  seller: ['invoice.read', 'invoice.issue'],
  manager: ['invoice.*', 'invoice-series.*'],
  accountant: ['invoice.*', 'invoice-series.*']
}
