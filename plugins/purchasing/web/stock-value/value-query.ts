import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'
import type { ValueSearch } from './value-search.ts'

export type Valued = Row<'/api/v1/purchasing/stock-value'>

const AT_ONCE = 50

const questionOf = ({ search, shop, category, asOf }: ValueSearch) => ({
  ...(search !== undefined && { search }),
  ...(shop !== undefined && { shopId: shop }),
  ...(category !== undefined && { categoryId: category }),
  ...(asOf !== undefined && { asOf })
})

export const valueQuery = (search: ValueSearch) =>
  infiniteQueryOptions({
    queryKey: ['purchasing', 'stock-value', 'list', questionOf(search)],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/purchasing/stock-value', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...questionOf(search),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const totalsQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['purchasing', 'stock-value', 'totals', asOf],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/stock-value/totals', {
          signal,
          params: { query: { ...(asOf !== undefined && { asOf }) } }
        })
      )
  })

/** Of one product, variant by variant. */
export const valueOfQuery = (productId: string) =>
  queryOptions({
    queryKey: ['purchasing', 'stock-value', 'of', productId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/stock-value', {
          signal,
          params: { query: { limit: 100, productId } }
        })
      )
  })

export const valueTable = (search: ValueSearch): Promise<Blob> =>
  answer(
    api.GET('/api/v1/purchasing/stock-value.csv', {
      parseAs: 'blob',
      params: { query: questionOf(search) }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )
