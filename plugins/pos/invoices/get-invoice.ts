import { defineUseCase, demandRow, Id, Input } from 'stoa/plugin'
import { creditNotesOf, invoiceOf } from './store.ts'
import { viewOf } from './view.ts'

/** @throws stoa.not-found */
export const getInvoice = defineUseCase({
  name: 'pos.get-invoice',
  summary: 'One invoice or credit note',
  permission: 'invoice.read',
  reads: true,
  input: Input({ invoiceId: Id }),
  async run(ctx, { invoiceId }) {
    const [invoice, notes] = await Promise.all([
      invoiceOf(ctx, invoiceId),
      creditNotesOf(ctx, invoiceId),
      demandRow(ctx, 'invoice.read', invoiceId)
    ])
    return viewOf(invoice, notes)
  }
})
