import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answer, api, type Row } from '../../web-api.ts'

export type ExportRow = Row<'/api/v1/files/exports'>
export type Format = ExportRow['format']

const ASKED_EVERY_MS = 1_500
const AT_ONCE = 10

export const isMade = ({ state }: Pick<ExportRow, 'state'>): boolean =>
  state === 'done' || state === 'stopped'

/** One's own exports of a kind, asked for again while one of them is under way. */
export const exportsQuery = (kind: string) =>
  infiniteQueryOptions({
    queryKey: ['stoa', 'exports', kind],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/files/exports', {
          signal,
          params: {
            query: { kind, limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.every(({ items }) => items.every(isMade)) === false ? ASKED_EVERY_MS : false
  })

export const startExport = (kind: string, format: Format) =>
  answer(
    api.POST('/api/v1/files/kinds/{kind}/exports', { params: { path: { kind } }, body: { format } })
  )

export const removeExport = (exportId: string) =>
  answer(api.DELETE('/api/v1/files/exports/{exportId}', { params: { path: { exportId } } }))

type Sent = Promise<{ data?: Blob; response: Response }>

/** A file that is made, as it is. */
export const exportedFile = (exportId: string, format: Format): Promise<Blob> => {
  const asked = { parseAs: 'blob', params: { path: { exportId } } } as const
  return answer(
    (format === 'csv'
      ? api.GET('/api/v1/files/exports/{exportId}/records.csv', asked)
      : api.GET('/api/v1/files/exports/{exportId}/records.xlsx', asked)) as unknown as Sent
  )
}
