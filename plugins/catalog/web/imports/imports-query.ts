import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'

export type Import = Reply<'/api/v1/catalog/imports/{importId}'>
export type ImportRow = Row<'/api/v1/catalog/imports'>
export type Remark = Import['errors']['items'][number]

const ASKED_EVERY_MS = 700
const REMARKS = 100
const FORMER = 10

export const isOver = ({ state }: Pick<Import, 'state'>): boolean =>
  state === 'done' || state === 'stopped'

const importAt = (importId: string, after: string, signal?: AbortSignal) =>
  answer(
    api.GET('/api/v1/catalog/imports/{importId}', {
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
    queryKey: ['catalog', 'import', importId],
    queryFn: ({ pageParam, signal }) => importAt(importId, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: page => page.errors.next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages[0] !== undefined && isOver(data.pages[0]) ? false : ASKED_EVERY_MS
  })

export const importsQuery = infiniteQueryOptions({
  queryKey: ['catalog', 'imports'],
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET('/api/v1/catalog/imports', {
        signal,
        params: { query: { limit: FORMER, ...(pageParam !== '' && { after: pageParam }) } }
      })
    ),
  initialPageParam: '',
  getNextPageParam: page => page.next,
  placeholderData: keepPreviousData
})

/** More would be a file that is wrong from the first row on. */
const MOST_REMARKS = 5_000

/** All that is wrong with the rows of an import, a page after the other. */
export async function allRemarks(importId: string): Promise<Remark[]> {
  const remarks: Remark[] = []
  for (let after: string | null = ''; after !== null && remarks.length < MOST_REMARKS;) {
    const { errors }: Import = await importAt(importId, after)
    remarks.push(...errors.items)
    after = errors.next
  }
  return remarks
}
