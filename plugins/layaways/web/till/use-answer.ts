import { useEffect, useState } from 'react'

/**
 * What is asked of the server once, and again when `key` changes.
 * @param key what is asked for; the same: the answer stands
 */
export function useAnswer<T>(
  key: string,
  ask: (signal: AbortSignal) => Promise<T>
): { data: T | undefined; error: Error | null } {
  const [known, setKnown] = useState<{ key: string; data: T } | null>(null)
  const [failed, setFailed] = useState<{ key: string; error: Error } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    ask(stop.signal).then(
      data => {
        if (!stop.signal.aborted) setKnown({ key, data })
      },
      (error: Error) => {
        if (!stop.signal.aborted) setFailed({ key, error })
      }
    )
    return () => stop.abort()
    // What is asked is told by its key.
  }, [key])
  return {
    data: known?.key === key ? known.data : undefined,
    error: failed?.key === key ? failed.error : null
  }
}
