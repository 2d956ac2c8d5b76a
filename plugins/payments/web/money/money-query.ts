import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import { oneOf, type MoneySearch } from './money-search.ts'
import { DISPUTE_STATES, PAYMENT_STATES, PAYOUT_STATES, REFUND_STATES } from './states.tsx'

const AT_ONCE = 50

interface PageOf<Row> {
  items: Row[]
  next: string | null
}

const byPages = <Row>(
  key: unknown[],
  load: (query: object, signal: AbortSignal) => Promise<PageOf<Row>>
) =>
  infiniteQueryOptions({
    queryKey: ['payments', ...key],
    queryFn: ({ pageParam, signal }) =>
      load({ limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (page: PageOf<Row>) => page.next,
    placeholderData: keepPreviousData
  })

const ofShop = ({ shop }: MoneySearch) => (shop === undefined ? {} : { shopId: shop })

export const paymentsQuery = (search: MoneySearch) =>
  byPages(['payments', search], (page, signal) => {
    const state = oneOf(PAYMENT_STATES, search.state)
    return answer(
      api.GET('/api/v1/payments/payments', {
        signal,
        params: {
          query: {
            ...page,
            ...ofShop(search),
            ...(state !== undefined && { state }),
            ...(search.differs === true && { differs: true }),
            ...(search.purpose !== undefined && { purposeType: search.purpose })
          }
        }
      })
    )
  })

export const refundsQuery = (search: MoneySearch) =>
  byPages(['refunds', search], (page, signal) => {
    const state = oneOf(REFUND_STATES, search.state)
    return answer(
      api.GET('/api/v1/payments/refunds', {
        signal,
        params: { query: { ...page, ...ofShop(search), ...(state !== undefined && { state }) } }
      })
    )
  })

export const disputesQuery = (search: MoneySearch) =>
  byPages(['disputes', search], (page, signal) => {
    const state = oneOf(DISPUTE_STATES, search.state)
    return answer(
      api.GET('/api/v1/payments/disputes', {
        signal,
        params: { query: { ...page, ...ofShop(search), ...(state !== undefined && { state }) } }
      })
    )
  })

export const payoutsQuery = (search: MoneySearch) =>
  byPages(['payouts', search], (page, signal) => {
    const state = oneOf(PAYOUT_STATES, search.state)
    return answer(
      api.GET('/api/v1/payments/payouts', {
        signal,
        params: { query: { ...page, ...(state !== undefined && { state }) } }
      })
    )
  })

export const comparisonsQuery = byPages(['comparisons'], (page, signal) =>
  answer(api.GET('/api/v1/payments/reconciliations', { signal, params: { query: page } }))
)

export const exchangesQuery = (of: { paymentId?: string; payoutId?: string }) =>
  byPages(['exchanges', of], (page, signal) =>
    answer(api.GET('/api/v1/payments/exchanges', { signal, params: { query: { ...page, ...of } } }))
  )

export const webhooksQuery = (unmatched: boolean) =>
  byPages(['webhooks', unmatched], (page, signal) =>
    answer(
      api.GET('/api/v1/payments/webhooks', {
        signal,
        params: { query: { ...page, ...(unmatched && { unmatched }) } }
      })
    )
  )

export const attentionQuery = queryOptions({
  queryKey: ['payments', 'attention'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/payments/attention', { signal }))
})
