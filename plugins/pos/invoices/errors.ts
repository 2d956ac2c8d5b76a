/** What is refused of invoices. */
export const invoiceProblems = {
  'invoice-exists': {
    status: 409,
    message:
      'The sale has the invoice {number} ({id}) already. Correct that one first (POST /api/v1/pos/invoices/{id}/correct), then issue a new one.'
  },
  'invoice-credited': {
    status: 409,
    message:
      'All of the invoice {number} was taken back by credit notes already; there is nothing left to correct.'
  },
  'not-an-invoice': {
    status: 409,
    message: '{number} is a credit note; only an invoice is corrected. Issue a new invoice instead.'
  },
  'invoice-prefix-taken': {
    status: 409,
    message: 'A series of this company has the prefix {prefix} already; choose another prefix.'
  },
  'invoice-series-open': {
    status: 409,
    message:
      'There is an open series for this place and kind of document already; close that one first.'
  },
  'invoice-series-closed': {
    status: 409,
    message: 'The series {prefix} is closed already, and cannot be opened again; add another.'
  },
  'invoice-chain-elsewhere': {
    status: 409,
    message:
      'The series {prefix} numbers documents beyond this shop; act in the whole company to verify it.'
  },
  'fiscal-refused': {
    status: 409,
    message: 'The fiscal rules of this company refuse it ({refusal}): {reason} Nothing was posted.'
  },
  'fiscal-failed': {
    status: 503,
    message:
      'The fiscal plugin failed, so nothing was posted. Try again; if it fails again, ask the operator to look into the log.'
  }
} as const
