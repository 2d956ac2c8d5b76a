import { useEffect, useRef, useSyncExternalStore } from 'react'
import { place } from '../api/place.ts'
import type { Heard } from '../live/connect-live.ts'
import { live } from '../live/live.ts'
import { openLive } from '../live/open-live.ts'

/**
 * Hears what happens where one acts while the part is shown: useLive() then runs, and useHere() is
 * seen by others. A face opens none by itself; one part of it calls this.
 * @param again what one asked for before may be old: the connection is there, or there again
 */
export function useLiveConnection(again: () => void = () => {}): void {
  const chosen = useSyncExternalStore(place.subscribe, place.now)
  const heard = useRef<Heard>({})
  const latest = useRef(again)
  useEffect(() => {
    latest.current = again
  })
  useEffect(
    () =>
      openLive(chosen, heard.current, {
        event: event => live.hear(event),
        reset() {},
        accessChanged() {},
        connected(now) {
          live.connected(now)
          if (now) latest.current()
        }
      }),
    [chosen]
  )
}

/** Runs when the connection that another part has opened is there, or there again. */
export function useLiveAgain(again: () => void): void {
  useEffect(
    () =>
      live.watch(() => {
        if (live.isConnected()) again()
      }),
    [again]
  )
}
