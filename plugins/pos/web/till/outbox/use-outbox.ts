import { useCallback, useEffect, useRef, useState } from 'react'
import { unsent, useMay, useMe } from 'stoa/web/face'
import { contact } from './contact.ts'
import { waitingSales, watchOutbox, type Row } from './outbox.ts'
import { sendOutbox } from './send-outbox.ts'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** Without anything to send the server is looked for so often while it is away. */
const LOOK_MS = 5_000

/** A till may stay open for days. */
const UPKEEP_MS = 6 * 3_600_000

export interface Outbox {
  /** Rung up without the server, and not sent yet. */
  waiting: Row[]
  isSending: boolean
  sendNow(): void
}

/** What waits to be sent, and the sending of it, as soon as the server is there. */
export function useOutbox(): Outbox {
  const companyId = useMe().company?.id ?? ''
  const maySellAlone = useMay('sale.post-offline')
  const [waiting, setWaiting] = useState<Row[]>([])
  const [isSending, setSending] = useState(false)
  const send = useRef<() => void>(() => {})
  useEffect(() => {
    let isOld = false
    let isBusy = false
    let pauseMs = FIRST_PAUSE_MS
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async (): Promise<Row[]> => {
      const rows = await waitingSales(companyId)
      if (!isOld) setWaiting(rows)
      unsent.set(`till ${companyId}`, rows.length)
      return rows
    }
    const turn = async (): Promise<void> => {
      clearTimeout(timer)
      if (isOld || isBusy) return
      isBusy = true
      const rows = await read().catch(() => [])
      if (rows.length > 0) setSending(true)
      const isLeft =
        rows.length > 0
          ? await sendOutbox(companyId).catch(() => true)
          : !contact.isThere() && !(await contact.look())
      isBusy = false
      if (isOld) return
      setSending(false)
      if (rows.length > 0) await read().catch(() => {})
      pauseMs = isLeft ? Math.min(pauseMs * 2, LONGEST_PAUSE_MS) : FIRST_PAUSE_MS
      // With chance in it, so that not all tills come at once when the server is back.
      const nextMs = rows.length > 0 && isLeft ? pauseMs * (0.75 + Math.random() / 2) : LOOK_MS
      timer = setTimeout(() => void turn(), nextMs)
    }
    const now = (): void => {
      pauseMs = FIRST_PAUSE_MS
      void turn()
    }
    send.current = now
    const forget = watchOutbox(() => void read().catch(() => {}))
    const unwatch = contact.watch(() => {
      if (contact.isThere()) now()
    })
    addEventListener('online', now)
    document.addEventListener('visibilitychange', now)
    now()
    const keepUp = (): void => {
      import('./upkeep.ts')
        .then(async ({ compareWithServer, purgeSent }) => {
          if (maySellAlone) await compareWithServer(companyId)
          await purgeSent(companyId)
        })
        .then(now, () => {})
    }
    keepUp()
    const keeping = setInterval(keepUp, UPKEEP_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
      clearInterval(keeping)
      forget()
      unwatch()
      removeEventListener('online', now)
      document.removeEventListener('visibilitychange', now)
    }
  }, [companyId, maySellAlone])
  return { waiting, isSending, sendNow: useCallback(() => send.current(), []) }
}
