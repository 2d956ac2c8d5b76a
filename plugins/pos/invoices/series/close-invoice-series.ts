import { defineUseCase, Id, Input } from 'stoa/plugin'
import { closeSeries } from './store.ts'
import { seriesView } from './view.ts'

/** @throws stoa.not-found, pos.invoice-series-closed */
export const closeInvoiceSeries = defineUseCase({
  name: 'pos.close-invoice-series',
  summary: 'Closes a series for good: it numbers nothing any more',
  permission: 'invoice-series.edit',
  input: Input({ seriesId: Id }),
  async run(ctx, { seriesId }) {
    const row = await closeSeries(ctx, seriesId)
    ctx.audited(seriesId, { prefix: row.prefix, issued: row.issued })
    return seriesView(row)
  }
})
