import { useEffect, useMemo, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ChosenPlace } from '../api/place.ts'
import type { PluginPages } from '../contract.ts'
import type { Heard } from '../live/connect-live.ts'
import { fenced, live, type LiveRule } from '../live/live.ts'
import { openLive } from '../live/open-live.ts'
import { staleQueries } from '../live/stale-queries.ts'

/** What a page asks for as it opens is no older than this when its connection is there. Milliseconds. */
const OPENING_MS = 5_000

/** One connection for the tab: what happens where one acts makes queries old and reaches who listens. */
export function useLiveConnection(plugins: readonly PluginPages[], chosen: ChosenPlace): void {
  const queries = useQueryClient()
  const heard = useRef<Heard>({})
  const rules = useMemo(() => rulesOf(plugins), [plugins])
  useEffect(() => {
    const stale = staleQueries(queries)
    const old = (which: Parameters<typeof queries.invalidateQueries>[0] = {}): void => {
      queries.invalidateQueries(which).catch(console.error)
    }
    const handlers = {
      event(event: Parameters<typeof live.hear>[0]) {
        for (const rule of rules.get(event.name) ?? []) {
          fenced(() => rule.stale(event.rows).forEach(stale.add))
        }
        live.hear(event)
      },
      // Who one is was asked for a moment ago where the page has just opened, and is told when it
      // changes: a phone need not read it twice.
      reset: () =>
        old({
          predicate: ({ queryKey: [what], state }) =>
            what !== 'me' || Date.now() - state.dataUpdatedAt > OPENING_MS
        }),
      accessChanged: () => old({ queryKey: ['me'] }),
      connected(now: boolean) {
        live.connected(now)
        if (!now) return
        for (const rule of new Set([...rules.values()].flat())) {
          if (rule.passing) fenced(() => rule.stale({}).forEach(stale.add))
        }
      }
    }
    const close = openLive(chosen, heard.current, handlers)
    return () => {
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
