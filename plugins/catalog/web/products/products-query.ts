import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import { customIn, type ProductSearch } from './search.ts'

const AT_ONCE = 50

export const productsQuery = ({ search, category, state, sort = 'name', ...more }: ProductSearch) =>
  infiniteQueryOptions({
    queryKey: ['catalog', 'products', { search, category, state, sort, ...customIn(more) }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/catalog/products', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              sort,
              ...(customIn(more) as object),
              ...(search !== undefined && { search }),
              ...(category !== undefined && { categoryId: category }),
              ...(state !== undefined && { active: state === 'active' }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const productQuery = (productId: string) =>
  queryOptions({
    queryKey: ['catalog', 'product', productId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/catalog/products/{productId}', { signal, params: { path: { productId } } })
      )
  })

/** All of them: a shop has dozens. */
export const categoriesQuery = queryOptions({
  queryKey: ['catalog', 'categories'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/v1/catalog/categories', { signal, params: { query: { limit: 1000 } } }))
})

export const taxClassesQuery = queryOptions({
  queryKey: ['catalog', 'tax-classes'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/catalog/tax-classes', { signal }))
})
