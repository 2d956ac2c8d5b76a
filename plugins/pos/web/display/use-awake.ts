import { useEffect } from 'react'

/** The screen of a display stays on while it is looked at, where the browser can see to that. */
export function useAwake(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let held: WakeLockSentinel | null = null
    let isOver = false
    const hold = (): void => {
      if (document.hidden) return
      navigator.wakeLock.request('screen').then(
        lock => {
          held = lock
          if (isOver) void lock.release()
        },
        () => {} // it saves its battery
      )
    }
    hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', hold)
      void held?.release()
    }
  }, [])
}
