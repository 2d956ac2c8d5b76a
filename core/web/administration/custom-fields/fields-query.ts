import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CustomField } from '../../kit/custom-field.ts'
import { answer, api, type Row } from '../../web-api.ts'

export type RecordKind = Row<'/api/v1/custom-fields/records'>

export const recordsQuery = queryOptions({
  queryKey: ['stoa', 'custom-field-records'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/custom-fields/records', { signal }))
})

/** Archived ones too: here they are taken back. */
export const definitionsQuery = (record: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['stoa', 'custom-fields', 'all', record],
    enabled: record !== undefined,
    queryFn: async ({ pageParam, signal }) => {
      const page = await answer(
        api.GET('/api/v1/custom-fields/fields', {
          signal,
          params: {
            query: {
              limit: 50,
              ...(record !== undefined && { record }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      )
      return { ...page, items: page.items as CustomField[] }
    },
    initialPageParam: '',
    getNextPageParam: page => page.next
  })
