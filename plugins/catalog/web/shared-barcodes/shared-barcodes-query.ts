import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'

export type SharedBarcode = Row<'/api/v1/catalog/shared-barcodes'>

const page = (limit: number, after: string, signal: AbortSignal) =>
  answer(
    api.GET('/api/v1/catalog/shared-barcodes', {
      signal,
      params: { query: { limit, ...(after !== '' && { after }) } }
    })
  )

// Below the products, so that a changed product brings both up to date.
export const sharedBarcodesQuery = infiniteQueryOptions({
  queryKey: ['catalog', 'products', 'shared-barcodes'],
  queryFn: ({ pageParam, signal }) => page(50, pageParam, signal),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
  placeholderData: keepPreviousData
})

/** So many are counted; of more it is said that there are more. */
export const COUNTED = 20

export const countQuery = queryOptions({
  queryKey: ['catalog', 'products', 'shared-barcodes', 'count'],
  queryFn: async ({ signal }) => {
    const { items, next } = await page(COUNTED, '', signal)
    return { count: items.length, isMore: next !== null }
  }
})
