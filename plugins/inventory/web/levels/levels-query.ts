import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import type { LevelSearch } from './level-search.ts'

const AT_ONCE = 50

export const levelsQuery = (
  { search, category, state, sort = 'name' }: LevelSearch,
  shopId: string | undefined,
  limit = AT_ONCE
) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'levels', { search, category, state, sort, shopId, limit }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/levels', {
          signal,
          params: {
            query: {
              limit,
              sort,
              ...(search !== undefined && { search }),
              ...(category !== undefined && { categoryId: category }),
              ...(state !== undefined && { state }),
              ...(shopId !== undefined && { shopId }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

const MOST_OF_PRODUCT = 100

/** Of a product, or of one variant, in all shops. */
export const levelsOfQuery = (of: { productId: string } | { variantId: string }) =>
  queryOptions({
    queryKey: ['inventory', 'levels', of],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inventory/levels', {
          signal,
          params: { query: { limit: MOST_OF_PRODUCT, ...of } }
        })
      )
  })

/** What was scanned, or the first that words find. */
export const findGoods = (
  of: { code: string } | { search: string } | { variantId: string },
  shopId: string | undefined,
  signal?: AbortSignal
) =>
  answer(
    api.GET('/api/v1/inventory/levels', {
      ...(signal && { signal }),
      params: { query: { limit: 8, sort: 'name', ...of, ...(shopId !== undefined && { shopId }) } }
    })
  )

/**
 * Where the catalogue may be read: what lists are filtered by. Below the catalogue's own key, so that
 * its changes reach this list, too; not under it, since the catalogue asks for all.
 */
export const categoriesQuery = queryOptions({
  queryKey: ['catalog', 'categories', 'first'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/v1/catalog/categories', { signal, params: { query: { limit: 100 } } }))
})
