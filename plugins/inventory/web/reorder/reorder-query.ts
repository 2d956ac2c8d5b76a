import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'
import type { ReorderSearch } from './reorder-search.ts'

export type Reorder = Row<'/api/v1/inventory/reorder'>

const AT_ONCE = 50

const questionOf = (
  { search, category, show }: ReorderSearch,
  shopId: string | undefined
): { shopId?: string; search?: string; categoryId?: string; all?: boolean } => ({
  ...(shopId !== undefined && { shopId }),
  ...(search !== undefined && { search }),
  ...(category !== undefined && { categoryId: category }),
  ...(show === 'all' && { all: true })
})

export const reorderQuery = (search: ReorderSearch, shopId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'reorder', questionOf(search, shopId)],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/reorder', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...questionOf(search, shopId),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const reorderTable = (search: ReorderSearch, shopId: string | undefined): Promise<Blob> =>
  answer(
    api.GET('/api/v1/inventory/reorder.csv', {
      parseAs: 'blob',
      params: { query: questionOf(search, shopId) }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )
