import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'

export type CostLayer = Row<'/api/v1/purchasing/cost-layers'>

const AT_ONCE = 20

export const methodQuery = queryOptions({
  queryKey: ['purchasing', 'costing-method'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/purchasing/costing-method', { signal }))
})

/** What is left, the oldest first. */
export const layersQuery = (variantId: string) =>
  infiniteQueryOptions({
    queryKey: ['purchasing', 'cost-layers', variantId],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/purchasing/cost-layers', {
          signal,
          params: {
            query: { variantId, limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })
