import { useCallback, useEffect, useRef, useState } from 'react'
import { answer, api, useLive, useLiveConnection, useMay } from 'stoa/web/face'
import type { Register } from '../registers/registers.ts'
import { emptyTicket, type Ticket } from '../ticket/ticket.ts'
import type { Till } from '../till-context.ts'
import type { TillState } from '../till-state.ts'
import { tillWords } from '../till-words.ts'
import { isChanged, type ParkedRow } from './content.ts'

export interface Parked {
  /** Those of the shop that do not stand at this till, the youngest first. */
  others: ParkedRow[]
  /** null: not asked yet. */
  isKnown: boolean
  error: Error | null
  again(): void
  /** While this till itself acts on tickets, what it hears of them is its own doing. */
  during<T>(work: Promise<T>): Promise<T>
}

const MOST = 100

/** What is parked in the shop, as it changes at any till. */
export function useParked(register: Register, state: TillState, act: Till['act']): Parked {
  const maySee = useMay('ticket.read')
  const [items, setItems] = useState<ParkedRow[] | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const latest = useRef(0)
  const { shopId } = register
  const again = useCallback(() => {
    if (!maySee) return
    const mine = ++latest.current
    answer(api.GET('/api/v1/pos/tickets', { params: { query: { shopId, limit: MOST } } })).then(
      found => {
        if (latest.current !== mine) return
        setError(null)
        setItems(found.items)
      },
      (failed: Error) => {
        if (latest.current === mine) setError(failed)
      }
    )
  }, [maySee, shopId])
  useEffect(() => {
    again()
    return () => {
      latest.current++
    }
  }, [again])
  useLive(['pos.ticket-changed'], again)
  useLiveConnection(again)
  const [acting, setActing] = useState(0)
  const during = useCallback(
    async <T>(work: Promise<T>): Promise<T> => {
      setActing(n => n + 1)
      try {
        return await work
      } finally {
        setActing(n => n - 1)
        again()
      }
    },
    [again]
  )
  const { ticket, screen } = state
  useTakenAway(register, ticket, items, acting > 0 || screen === 'asked', act)
  const id = ticket.parked?.id
  return {
    others: (items ?? []).filter(one => one.id !== id),
    isKnown: items !== null,
    error,
    again,
    during
  }
}

/**
 * The ticket of this till may be taken up at another one: it stands there from then on. What was
 * changed here is not thrown away, and becomes a ticket of its own.
 */
function useTakenAway(
  { id: registerId }: Register,
  ticket: Ticket,
  items: ParkedRow[] | null,
  isBusy: boolean,
  act: Till['act']
): void {
  const words = tillWords.use()
  const { parked } = ticket
  const listed = items?.find(one => one.id === parked?.id)
  // A list from before it was taken up here says nothing.
  const isDoubtful =
    !isBusy && items !== null && parked !== null && (listed?.version ?? Infinity) > parked.version
  useEffect(() => {
    if (!isDoubtful || parked === null) return
    let isOld = false
    answer(
      api.GET('/api/v1/pos/tickets/{ticketId}', { params: { path: { ticketId: parked.id } } })
    ).then(
      now => {
        if (isOld || (now.state === 'open' && now.version <= parked.version)) return
        if (isChanged(registerId, ticket)) {
          act({ do: 'details', details: { parked: null } })
          act({ do: 'fault', fault: words.takenUpKept(parked.label) })
        } else {
          act({ do: 'ticket', ticket: emptyTicket, fault: words.takenUp(parked.label) })
        }
      },
      () => {} // Asked again with the next change; a sale of it is refused.
    )
    return () => {
      isOld = true
    }
  }, [act, isDoubtful, parked, registerId, ticket, words])
}
