import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import type { AgentSearch } from '../agents/agent-search.ts'

const queryOf = ({ from, to }: AgentSearch) => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to })
})

export const figuresQuery = (search: AgentSearch) =>
  queryOptions({
    queryKey: ['agents', 'figures', queryOf(search)],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/agents/figures', { signal, params: { query: queryOf(search) } }))
  })

export const figuresTable = (search: AgentSearch): Promise<Blob> =>
  answer(
    api.GET('/api/v1/agents/figures.csv', {
      parseAs: 'blob',
      params: { query: queryOf(search) }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )
