import { infiniteQueryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'

export type Pack = Row<'/api/v1/catalog/packs'>

/** Below the product's key, so that a change of it reaches its packs. */
export const packsQuery = (productId: string) =>
  infiniteQueryOptions({
    queryKey: ['catalog', 'product', productId, 'packs'],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/catalog/packs', {
          signal,
          params: {
            query: { productId, limit: 50, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })
