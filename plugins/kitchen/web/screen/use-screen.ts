import { useCallback, useEffect, useRef, useState } from 'react'
import { useLive, useLiveConnection } from 'stoa/web/face'
import { moveOrder, screenOf, type Order, type Screen } from './stations.ts'

/** Minutes that are shown may be so old. Milliseconds. */
const TICK_MS = 10_000

interface Undo {
  id: string
  number: number
  version: number
  from: Order['state']
}

const NEXT = { new: 'preparing', preparing: 'ready', ready: 'served' } as const

/** What stands on the screen of a station, as it changes. */
export function useScreen(stationId: string) {
  const [screen, setScreen] = useState<Screen | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [undos, setUndos] = useState<readonly Undo[]>([])
  const [back, setBack] = useState<number | null>(null)
  const asking = useRef<{ isOn: boolean; isOld: boolean }>({ isOn: false, isOld: false })
  const ask = useCallback((): void => {
    if (asking.current.isOn) {
      asking.current.isOld = true
      return
    }
    asking.current = { isOn: true, isOld: false }
    screenOf(stationId)
      .then(
        found => {
          setScreen(found)
          setError(null)
        },
        (failed: Error) => setError(failed)
      )
      .finally(() => {
        const { isOld } = asking.current
        asking.current.isOn = false
        if (isOld) ask()
      })
      .catch(() => {})
  }, [stationId])
  useEffect(ask, [ask])
  useLiveConnection(ask)
  useLive(['kitchen.order-changed', 'kitchen.station-changed'], ask)

  const change = (
    { id, version }: Pick<Order, 'id' | 'version'>,
    state: Order['state'],
    then: (changed: Order) => void
  ): void => {
    moveOrder(id, version, state).then(
      changed => {
        setError(null)
        then(changed)
        ask()
      },
      (failed: Error) => {
        setError(failed)
        ask()
      }
    )
  }
  const forward = (order: Order): void => {
    const { id, number, state } = order
    setBack(null)
    if (state === 'cancelled') {
      change(order, 'cancelled', () => {})
    } else if (state !== 'served') {
      change(order, NEXT[state], ({ version }) =>
        setUndos(before => [...before.slice(-9), { id, number, version, from: state }])
      )
    }
  }
  const undo = (): void => {
    const last = undos.at(-1)
    if (last === undefined) return
    setUndos(undos.slice(0, -1))
    change(last, last.from, ({ id, version }) => {
      // It has a newer version than the steps before know.
      setUndos(before => before.map(one => (one.id === id ? { ...one, version } : one)))
      setBack(last.number)
    })
  }
  return { screen, error, ask, forward, undo, canUndo: undos.length > 0, back }
}

/** The instant now by the server's clock, in milliseconds; it moves on by itself. */
export function useNow(server: string | undefined): number {
  const [off, setOff] = useState(0)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (server === undefined) return
    setOff(Date.parse(server) - Date.now())
    setNow(Date.now())
  }, [server])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now + off
}
