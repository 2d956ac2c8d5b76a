import { useCallback, useEffect, useRef, useState } from 'react'
import { answer, api, Unreachable, useLive, useLiveConnection, type Reply } from 'stoa/web/face'

export type Drawer = Reply<'/api/v1/pos/registers/{registerId}/drawer'>
export type Session = NonNullable<Drawer['session']>

export interface AskedDrawer {
  /** null: not known yet. */
  drawer: Drawer | null
  error: Error | null
  again(): void
}

const KEY = 'stoa.till.drawer '

function keptDrawer(registerId: string): Drawer | null {
  try {
    return JSON.parse(localStorage.getItem(KEY + registerId) ?? 'null') as Drawer | null
  } catch {
    return null
  }
}

/** The drawer of a register as it changes, whoever opens or closes it. */
export function useDrawer(registerId: string): AskedDrawer {
  const [drawer, setDrawer] = useState<Drawer | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const latest = useRef(0)
  const again = useCallback(() => {
    const mine = ++latest.current
    answer(
      api.GET('/api/v1/pos/registers/{registerId}/drawer', { params: { path: { registerId } } })
    ).then(
      found => {
        if (latest.current !== mine) return
        setError(null)
        setDrawer(found)
        localStorage.setItem(KEY + registerId, JSON.stringify(found))
      },
      (failed: Error) => {
        if (latest.current !== mine) return
        // While the server is away it stands as it was seen last.
        const kept = failed instanceof Unreachable ? keptDrawer(registerId) : null
        if (kept !== null) setDrawer(known => known ?? kept)
        else setError(failed)
      }
    )
  }, [registerId])
  useEffect(() => {
    again()
    return () => {
      latest.current++
    }
  }, [again])
  useLive(['pos.session-opened', 'pos.session-closed', 'pos.drawer-reassigned'], again)
  useLiveConnection(again)
  return { drawer, error, again }
}
