import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from '../../web-api.ts'

export type Import = Reply<'/api/v1/files/imports/{importId}'>
export type ImportRow = Row<'/api/v1/files/imports'>
export type Remark = Import['errors']['items'][number]

const ASKED_EVERY_MS = 700
const REMARKS = 100
const FORMER = 10

export const isOver = ({ state }: Pick<Import, 'state'>): boolean =>
  state === 'done' || state === 'stopped'

const importAt = (importId: string, after: string, signal?: AbortSignal) =>
  answer(
    api.GET('/api/v1/files/imports/{importId}', {
      ...(signal && { signal }),
      params: {
        path: { importId },
        query: { limit: REMARKS, ...(after !== '' && { after }) }
      }
    })
  )

/** An import with what is wrong with its rows, asked for again while it runs. */
export const importQuery = (importId: string) =>
  infiniteQueryOptions({
    queryKey: ['stoa', 'import', importId],
    queryFn: ({ pageParam, signal }) => importAt(importId, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: page => page.errors.next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages[0] !== undefined && isOver(data.pages[0]) ? false : ASKED_EVERY_MS
  })

export const importsQuery = (kind: string) =>
  infiniteQueryOptions({
    queryKey: ['stoa', 'imports', kind],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/files/imports', {
          signal,
          params: { query: { kind, limit: FORMER, ...(pageParam !== '' && { after: pageParam }) } }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

/** What can be imported and exported. */
export type FileKind = Row<'/api/v1/files/kinds'>
export const kindsQuery = queryOptions({
  queryKey: ['stoa', 'file-kinds'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/files/kinds', { signal }))
})

type Sent = Promise<{ data?: Blob; response: Response }>

/** All records of a kind, as a file. */
export const exported = (kind: string, format: 'csv' | 'xlsx'): Promise<Blob> =>
  answer(
    (format === 'csv'
      ? api.GET('/api/v1/files/kinds/{kind}/records.csv', {
          parseAs: 'blob',
          params: { path: { kind } }
        })
      : api.GET('/api/v1/files/kinds/{kind}/records.xlsx', {
          parseAs: 'blob',
          params: { path: { kind } }
        })) as unknown as Sent
  )

/** The refused rows of an import, to mend and send again. */
export const refusedRows = (importId: string): Promise<Blob> =>
  answer(
    api.GET('/api/v1/files/imports/{importId}/refused.csv', {
      parseAs: 'blob',
      params: { path: { importId } }
    }) as unknown as Sent
  )
