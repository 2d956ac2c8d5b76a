import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import type { InvoiceSearch } from './invoice-search.ts'

export type InvoiceRow = Row<'/api/v1/pos/invoices'>
export type Invoice = Reply<'/api/v1/pos/invoices/{invoiceId}'>
export type Series = Row<'/api/v1/pos/invoice-series'>

const AT_ONCE = 50

export const invoicesQuery = (search: InvoiceSearch) =>
  infiniteQueryOptions({
    queryKey: ['pos', 'invoices', search],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/pos/invoices', {
          signal,
          params: { query: { limit: AT_ONCE, ...asQuery(search, pageParam) } }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

const asQuery = (
  { number, kind, shop, series, from, to, customer, taxId }: InvoiceSearch,
  after: string
) => ({
  ...(number !== undefined && { number }),
  ...(kind !== undefined && { kind }),
  ...(shop !== undefined && { shopId: shop }),
  ...(series !== undefined && { seriesId: series }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(customer !== undefined && { customerId: customer }),
  ...(taxId !== undefined && { taxId }),
  ...(after !== '' && { after })
})

export const invoiceQuery = (invoiceId: string) =>
  queryOptions({
    queryKey: ['pos', 'invoice', invoiceId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/pos/invoices/{invoiceId}', { signal, params: { path: { invoiceId } } })
      )
  })

/** All that was issued for a sale, and whom the next would be made out to. */
export const invoicesOfSaleQuery = (saleId: string) =>
  queryOptions({
    queryKey: ['pos', 'invoices-of', saleId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/pos/sales/{saleId}/invoices', { signal, params: { path: { saleId } } })
      )
  })

export const seriesQuery = queryOptions({
  queryKey: ['pos', 'invoice-series'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/pos/invoice-series', { signal }))
})
