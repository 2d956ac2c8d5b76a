import { useEffect, useRef } from 'react'
import { live, type LiveEvent } from './live.ts'

/**
 * Runs on each of these events while the part is shown. To show a list anew a plugin's `live` rules
 * are enough; this is for what a query cannot say, such as a sound or the mark on a new row.
 */
export function useLive(events: readonly string[], run: (event: LiveEvent) => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const names = events.join(' ')
  useEffect(() => {
    const chosen = new Set(names.split(' '))
    return live.listen(event => {
      if (chosen.has(event.name)) latest.current(event)
    })
  }, [names])
}
