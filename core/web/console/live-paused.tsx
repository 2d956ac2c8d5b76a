import { useEffect, useState, useSyncExternalStore } from 'react'
import { Icon } from '../kit/icon.tsx'
import { live } from '../live/live.ts'
import { consoleWords } from './console-words.ts'

/** A server that starts again is back before this. Milliseconds. */
const QUIET_MS = 8_000

/** Says, after a while and without noise, that what is shown may be old. It goes by itself. */
export function LivePaused() {
  const { livePaused } = consoleWords.use()
  const isConnected = useSyncExternalStore(live.watch, live.isConnected)
  return (
    <div role="status" className="live-paused">
      {!isConnected && <After ms={QUIET_MS}>{livePaused}</After>}
    </div>
  )
}

function After({ ms, children }: { ms: number; children: string }) {
  const [isTime, setIsTime] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return (
    isTime && (
      <span>
        <Icon name="offline" size={14} />
        {children}
      </span>
    )
  )
}
