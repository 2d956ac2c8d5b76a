import { useEffect, useState } from 'react'
import type { Problem } from 'stoa/web/face'
import { watchPictures, type Shown } from './watch-pictures.ts'

/** So long a break shows nothing: what the server knows anew comes within it. Milliseconds. */
const SOFT_MS = 2_000
/** What was seen before a break is nobody's any more after so long. Milliseconds. */
const STALE_MS = 10 * 60_000

export interface Watching {
  /** null: nothing was heard yet, or not for long. */
  shown: Shown | null
  isConnected: boolean
  refused: Problem | null
}

/** What the register of this display shows, as it changes. */
export function useShown(token: string): Watching {
  const [shown, setShown] = useState<Shown | null>(null)
  const [isConnected, setConnected] = useState(true)
  const [refused, setRefused] = useState<Problem | null>(null)
  useEffect(() => {
    let [soft, stale] = [0, 0]
    const end = watchPictures(token, {
      shown: setShown,
      connected(now) {
        if (now) {
          clearTimeout(soft)
          clearTimeout(stale)
          soft = stale = 0
          setConnected(true)
          setRefused(null)
        } else if (soft === 0) {
          soft = window.setTimeout(() => setConnected(false), SOFT_MS)
          stale = window.setTimeout(() => setShown(null), STALE_MS)
        }
      },
      refused: setRefused
    })
    return () => {
      end()
      clearTimeout(soft)
      clearTimeout(stale)
    }
  }, [token])
  return { shown, isConnected, refused }
}
