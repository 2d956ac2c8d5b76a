import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import type { AgentSearch } from './agents/agent-search.ts'

const AT_ONCE = 50

interface PageOf<Row> {
  items: Row[]
  next: string | null
}

/** A list by cursor, under keys of this plugin. */
export const byPages = <Row>(
  key: unknown[],
  load: (page: { limit: number; after?: string }, signal: AbortSignal) => Promise<PageOf<Row>>
) =>
  infiniteQueryOptions({
    queryKey: ['agents', ...key],
    queryFn: ({ pageParam, signal }) =>
      load({ limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (page: PageOf<Row>) => page.next,
    placeholderData: keepPreviousData
  })

const stateOf = ({ state }: AgentSearch) =>
  state === 'all' ? {} : { active: state !== 'archived' }
const filtersOf = (search: AgentSearch) => ({
  ...(search.search !== undefined && { search: search.search }),
  ...stateOf(search)
})

const SORTS = ['name', '-name', 'code', '-code'] as const
const sortOf = ({ sort }: AgentSearch) => {
  const known = SORTS.find(one => one === sort)
  return known === undefined ? {} : { sort: known as 'name' }
}

/** Those in use, unless the archive is asked for. */
export const agentsQuery = (search: AgentSearch) =>
  byPages(['agents', search], (page, signal) =>
    answer(
      api.GET('/api/v1/agents/agents', {
        signal,
        params: { query: { ...page, ...filtersOf(search), ...sortOf(search) } }
      })
    )
  )

export const agentTable = (search: AgentSearch): Promise<Blob> =>
  answer(
    api.GET('/api/v1/agents/agents.csv', {
      parseAs: 'blob',
      params: { query: { ...filtersOf(search), ...sortOf(search) } }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )

export const agentQuery = (agentId: string) =>
  queryOptions({
    queryKey: ['agents', 'agent', agentId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/agents/agents/{agentId}', { signal, params: { path: { agentId } } }))
  })

/** Whom a form offers: those in use, at most a hundred. */
export const agentChoicesQuery = queryOptions({
  queryKey: ['agents', 'agents', 'choices'],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/v1/agents/agents', {
        signal,
        params: { query: { active: true, limit: 100 } }
      })
    )
})

export const territoriesQuery = (search: AgentSearch) =>
  byPages(['territories', search], (page, signal) =>
    answer(
      api.GET('/api/v1/agents/territories', {
        signal,
        params: { query: { ...page, ...filtersOf(search) } }
      })
    )
  )

export const territoryChoicesQuery = queryOptions({
  queryKey: ['agents', 'territories', 'choices'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/v1/agents/territories', { signal, params: { query: { limit: 100 } } }))
})

export const assignmentsQuery = (agentId: string) =>
  queryOptions({
    queryKey: ['agents', 'assignments', agentId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/agents/assignments', {
          signal,
          params: { query: { agentId, limit: 100 } }
        })
      )
  })

export const rulesQuery = (search: AgentSearch) =>
  byPages(['rules', search], (page, signal) =>
    answer(
      api.GET('/api/v1/agents/commission-rules', {
        signal,
        params: { query: { ...page, ...stateOf(search) } }
      })
    )
  )

export const accountQuery = (agentId: string) =>
  queryOptions({
    queryKey: ['agents', 'account', agentId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/agents/accounts/{agentId}', { signal, params: { path: { agentId } } })
      )
  })

export const entriesQuery = (question: { agentId: string; from?: string; to?: string }) =>
  byPages(['entries', question], (page, signal) =>
    answer(
      api.GET('/api/v1/agents/entries', { signal, params: { query: { ...page, ...question } } })
    )
  )

/** Registers with their names, for who may see them. */
export const registersQuery = queryOptions({
  queryKey: ['agents', 'registers'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/pos/registers', { signal }))
})

/** Members of staff, for who may see them. */
export const staffQuery = queryOptions({
  queryKey: ['agents', 'staff'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/access/users', { signal }))
})
