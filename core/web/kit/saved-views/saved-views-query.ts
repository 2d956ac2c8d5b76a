import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from '../../api/client.ts'

export type SavedView = Row<'/api/v1/access/me/list-views'>

/** What somebody saved of the list at this path. */
export const savedViewsQuery = (list: string) =>
  queryOptions({
    queryKey: ['stoa', 'list-views', list],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/access/me/list-views', { signal, params: { query: { list } } }))
  })
