import { get, post } from 'stoa/plugin'
import { closeInvoiceSeries } from './close-invoice-series.ts'
import { createInvoiceSeries } from './create-invoice-series.ts'
import { listInvoiceSeries } from './list-invoice-series.ts'
import { ChainReport, verifyInvoiceChain } from './verify-invoice-chain.ts'
import { SeriesPage, SeriesView } from './view.ts'

export const invoiceSeriesRoutes = [
  get('', listInvoiceSeries, SeriesPage),
  post('', createInvoiceSeries, SeriesView, { status: 201 }),
  post('/:seriesId/close', closeInvoiceSeries, SeriesView),
  get('/:seriesId/chain', verifyInvoiceChain, ChainReport)
]
