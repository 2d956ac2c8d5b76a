import { useEffect } from 'react'
import { session, useMe } from 'stoa/web/face'

/** How often it is looked whether anyone still works here. Milliseconds. */
const LOOK_MS = 5_000
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const

/**
 * Ends the log-in in this browser; what stands at the till stays under the lock screen. Without a
 * network it goes on: no one could unlock it.
 */
export const lockTill = (): Promise<void> => session.logOut().catch(() => {})

/** Locks when whoever logged in by PIN has done nothing for as long as the shop allows. */
export function useIdleLock(): void {
  const minutes = useMe().byPin?.idleMinutes
  useEffect(() => {
    if (minutes === undefined) return
    let last = Date.now()
    const note = (): void => {
      last = Date.now()
    }
    for (const sign of SIGNS) addEventListener(sign, note, { passive: true })
    const timer = setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) void lockTill()
    }, LOOK_MS)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) removeEventListener(sign, note)
    }
  }, [minutes])
}
