import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import type { BomSearch } from './bom-search.ts'

export type Bom = Row<'/api/v1/production/boms'>
export type WholeBom = Reply<'/api/v1/production/boms/{variantId}'>

const AT_ONCE = 50
const MOST_OF_PRODUCT = 100

export const bomsQuery = ({ search, kind }: BomSearch) =>
  infiniteQueryOptions({
    queryKey: ['production', 'boms', { search, kind }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/production/boms', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(search !== undefined && { search }),
              ...(kind !== undefined && { kind }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

/** Of the variants of a product, those that are made of something. */
export const bomsOfProductQuery = (productId: string) =>
  queryOptions({
    queryKey: ['production', 'boms', { productId }],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/production/boms', {
          signal,
          params: { query: { limit: MOST_OF_PRODUCT, productId } }
        })
      )
  })

export const bomQuery = (variantId: string) =>
  queryOptions({
    queryKey: ['production', 'bom', variantId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/production/boms/{variantId}', {
          signal,
          params: { path: { variantId } }
        })
      )
  })

export const makeableQuery = (variantId: string, shopId: string | undefined) =>
  queryOptions({
    queryKey: ['production', 'makeable', variantId, shopId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/production/boms/{variantId}/makeable', {
          signal,
          params: { path: { variantId }, query: shopId === undefined ? {} : { shopId } }
        })
      )
  })

export const productQuery = (productId: string) =>
  queryOptions({
    queryKey: ['catalog', 'product', productId, 'for-production'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/catalog/products/{productId}', {
          signal,
          params: { path: { productId } }
        })
      )
  })

/** What was scanned, or the first that words find. */
export const findGoods = (search: string, signal?: AbortSignal) =>
  answer(
    api.GET('/api/v1/catalog/products', {
      ...(signal && { signal }),
      params: { query: { limit: 8, search } }
    })
  )
