import { queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import { byPages } from '../agents-query.ts'
import type { Entry } from '../console.tsx'
import type { AgentSearch } from '../agents/agent-search.ts'

export const statementsQuery = ({ agent }: AgentSearch) =>
  byPages(['statements', { agent }], (page, signal) =>
    answer(
      api.GET('/api/v1/agents/statements', {
        signal,
        params: { query: { ...page, ...(agent !== undefined && { agentId: agent }) } }
      })
    )
  )

const AT_ONCE = 100
/** More are in the table. */
const MOST_PAGES = 20

/** A statement with its entries, all of them: it is printed as it stands there. */
export const statementQuery = (statementId: string) =>
  queryOptions({
    queryKey: ['agents', 'statement', statementId],
    queryFn: async ({ signal }) => {
      const statement = await answer(
        api.GET('/api/v1/agents/statements/{statementId}', {
          signal,
          params: { path: { statementId } }
        })
      )
      const { agentId, fromDay: from, toDay: to } = statement
      const entries: Entry[] = []
      let after: string | null = ''
      for (let page = 0; after !== null && page < MOST_PAGES; page++) {
        const query = { agentId, from, to, limit: AT_ONCE, ...(after !== '' && { after }) }
        const answered: { items: Entry[]; next: string | null } = await answer(
          api.GET('/api/v1/agents/entries', { signal, params: { query } })
        )
        entries.push(...answered.items)
        after = answered.next
      }
      return { statement, entries: entries.reverse() }
    }
  })

export const statementTable = (statementId: string): Promise<Blob> =>
  answer(
    api.GET('/api/v1/agents/statements/{statementId}/entries.csv', {
      parseAs: 'blob',
      params: { path: { statementId } }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )
