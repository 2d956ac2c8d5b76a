import { useEffect, useMemo, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ChosenPlace } from '../api/place.ts'
import type { PluginPages } from '../contract.ts'
import type { Heard } from '../live/connect-live.ts'
import { fenced, live, type LiveRule } from '../live/live.ts'
import { staleQueries } from '../live/stale-queries.ts'

/** Before the code of the connection is asked for again. Milliseconds. */
const AGAIN_MS = 5_000

/** One connection for the tab: what happens where one acts makes queries old and reaches who listens. */
export function useLiveConnection(plugins: readonly PluginPages[], chosen: ChosenPlace): void {
  const queries = useQueryClient()
  const heard = useRef<Heard>({})
  const rules = useMemo(() => rulesOf(plugins), [plugins])
  useEffect(() => {
    let isOver = false
    let close = (): void => {}
    const stale = staleQueries(queries)
    const old = (which: { queryKey?: string[] } = {}): void => {
      queries.invalidateQueries(which).catch(console.error)
    }
    const handlers = {
      event(event: Parameters<typeof live.hear>[0]) {
        for (const rule of rules.get(event.name) ?? []) {
          fenced(() => rule.stale(event.rows).forEach(stale.add))
        }
        live.hear(event)
      },
      reset: () => old(),
      accessChanged: () => old({ queryKey: ['me'] }),
      connected: (now: boolean) => live.connected(now)
    }
    /** Its code comes over the same line: while that is down it is asked for again. */
    const begin = (): void =>
      void import('../live/connect-live.ts').then(
        ({ connectLive }) => {
          if (!isOver) close = connectLive(chosen, heard.current, handlers)
        },
        () => {
          if (isOver) return
          live.connected(false)
          const again = setTimeout(begin, AGAIN_MS)
          close = () => clearTimeout(again)
        }
      )
    begin()
    return () => {
      isOver = true
      close()
      stale.stop()
    }
  }, [queries, rules, chosen])
}

function rulesOf(plugins: readonly PluginPages[]): Map<string, LiveRule[]> {
  const byEvent = new Map<string, LiveRule[]>()
  for (const rule of plugins.flatMap(({ live: rules }) => rules ?? [])) {
    for (const name of rule.events) byEvent.set(name, [...(byEvent.get(name) ?? []), rule])
  }
  return byEvent
}
