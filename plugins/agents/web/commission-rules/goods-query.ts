import { queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'

export const categoryChoicesQuery = queryOptions({
  queryKey: ['agents', 'categories'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/v1/catalog/categories', { signal, params: { query: { limit: 100 } } }))
})

/** Products that words or a code find, variant by variant. */
export const productsFoundQuery = (search: string) =>
  queryOptions({
    queryKey: ['agents', 'products', search],
    enabled: search !== '',
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/api/v1/catalog/products', {
          signal,
          params: { query: { search, limit: 8 } }
        })
      )
      return items.flatMap(({ variants }) =>
        variants.map(({ id, sku, name }) => ({ id, sku, name }))
      )
    }
  })
