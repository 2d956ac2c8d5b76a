import { useEffect, useState } from 'react'
import { answer, api, type Row } from 'stoa/web/face'

export type Agent = Row<'/api/v1/agents/agents'>

const AT_ONCE = 50
const WAIT_MS = 150

/** Agents in use whose name or code begins so. null: they are asked for. */
export function useAgents(search: string): { agents: Agent[] | null; error: Error | null } {
  const [agents, setAgents] = useState<Agent[] | null>(null)
  const [error, setError] = useState<Error | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const wait = setTimeout(() => {
      answer(
        api.GET('/api/v1/agents/agents', {
          signal: stop.signal,
          params: {
            query: { active: true, limit: AT_ONCE, ...(search !== '' && { search }) }
          }
        })
      ).then(
        ({ items }) => {
          setError(null)
          setAgents(items)
        },
        (failed: Error) => {
          if (!stop.signal.aborted) setError(failed)
        }
      )
    }, WAIT_MS)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [search])
  return { agents, error }
}
