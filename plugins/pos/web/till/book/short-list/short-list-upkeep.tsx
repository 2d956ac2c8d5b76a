import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { session, useLive, useLiveAgain, useMay } from 'stoa/web/face'
import { useIsOnline } from '../../outbox/contact.ts'
import { useTill } from '../../till-context.ts'
import { forgetShortList, readShortList } from './short-list.ts'
import { useListOwner } from './use-list-owner.ts'

const CHANGES = [
  'customers.customer-changed',
  'customers.customers-merged',
  'tenants.setting-changed'
]
const AGAIN_MS = 600_000
/** What follows each other (customers who are changed all day) is read once. */
const REST_MS = 5_000

/** Keeps the short list of customers as fresh as the network allows. */
export default function ShortListUpkeep() {
  const {
    register: { id: registerId }
  } = useTill()
  const of = useListOwner()
  const maySee = useMay('customer.read')
  const person = useSyncExternalStore(session.subscribe, session.person)
  const read = useRef<() => void>(() => {})
  useEffect(() => {
    if (!maySee) {
      forgetShortList().catch(() => {})
      return
    }
    if (person === null) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    let reading = Promise.resolve()
    let isOld = false
    const readNow = (): void => {
      waiting = undefined
      reading = reading
        .then(() => (isOld ? undefined : readShortList(of, registerId)))
        .catch(() => {})
    }
    read.current = () => {
      waiting ??= setTimeout(readNow, REST_MS)
    }
    readNow()
    const often = setInterval(() => read.current(), AGAIN_MS)
    return () => {
      isOld = true
      clearInterval(often)
      clearTimeout(waiting)
      read.current = () => {}
    }
  }, [of, registerId, maySee, person])
  const again = useCallback(() => read.current(), [])
  useLive(CHANGES, again)
  useLiveAgain(again)
  const isOnline = useIsOnline()
  useEffect(() => {
    if (isOnline) again()
  }, [isOnline, again])
  return null
}
