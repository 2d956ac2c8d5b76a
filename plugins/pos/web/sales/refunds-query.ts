import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { roundingPolicy } from '../../pricing/rules/rounding-policy.ts'
import { answer, api } from 'stoa/web'
import { asQuery, type SaleSearch } from './sale-search.ts'

const AT_ONCE = 50

export const refundsQuery = (search: SaleSearch) =>
  infiniteQueryOptions({
    queryKey: ['pos', 'refunds', search],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/pos/refunds', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...asQuery(search, pageParam)
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const refundQuery = (refundId: string) =>
  queryOptions({
    queryKey: ['pos', 'refund', refundId],
    queryFn: ({ signal }) => getRefund(refundId, signal)
  })

/** What went back of a sale, whole documents: a drawer needs the money of each. */
export const refundsOfSaleQuery = (saleId: string) =>
  queryOptions({
    queryKey: ['pos', 'refunds-of', saleId],
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/api/v1/pos/refunds', { signal, params: { query: { saleId, limit: 100 } } })
      )
      return Promise.all(items.map(({ id }) => getRefund(id, signal)))
    }
  })

const getRefund = (refundId: string, signal: AbortSignal) =>
  answer(api.GET('/api/v1/pos/refunds/{refundId}', { signal, params: { path: { refundId } } }))

/** How cash is rounded, where the reader may see settings; null: it is not, or it is not known. */
export const cashRoundingQuery = queryOptions({
  queryKey: ['pos', 'cash-rounding'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(api.GET('/api/v1/tenants/settings', { signal }))
    const valueOf = (asked: string): unknown =>
      items.find(({ plugin, key }) => plugin === 'pos' && key === asked)?.value
    const { cash } = roundingPolicy({
      tax: 'line',
      cashToMinor: Number(valueOf('cashRoundingMinor') ?? 0),
      cashHalf: valueOf('cashRoundingHalf') === 'down' ? 'down' : 'up'
    })
    return cash ?? null
  }
})
