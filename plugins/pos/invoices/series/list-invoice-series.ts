import { defineUseCase, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { seriesHere } from './store.ts'
import { seriesView } from './view.ts'

export const listInvoiceSeries = defineUseCase({
  name: 'pos.list-invoice-series',
  summary: 'The series that number invoices and credit notes here, oldest first',
  permission: 'invoice.read',
  reads: true,
  input: Input({
    ...PageInput,
    limit: Type.Integer({
      minimum: 1,
      maximum: 1_000,
      default: 1_000,
      description: 'How many at most.'
    })
  }),
  async run(ctx, { limit, after }) {
    const [behind] = idCursor.behind(after)
    const rows = await seriesHere(ctx, behind, limit + 1)
    return idCursor.page(rows, limit, seriesView)
  }
})
