/** When an order came to its states; null: it has not, or was taken back. RFC 3339. */
export interface StateTimes {
  preparingAt: string | null
  readyAt: string | null
  servedAt: string | null
  cancelledAt: string | null
}

const STEPS = ['new', 'preparing', 'ready', 'served'] as const
type OrderState = (typeof STEPS)[number] | 'cancelled'

/**
 * An order in another state: it came there now; states that it is taken back from have no time any
 * more, and one that it passed over has none.
 * @param now RFC 3339
 */
export function moved(times: StateTimes, to: OrderState, now: string): StateTimes {
  if (to === 'cancelled') return { ...times, servedAt: null, cancelledAt: now }
  const reached = STEPS.indexOf(to)
  const at = (step: (typeof STEPS)[number], before: string | null): string | null => {
    const place = STEPS.indexOf(step)
    if (place > reached) return null
    return place === reached ? (before ?? now) : before
  }
  return {
    preparingAt: at('preparing', times.preparingAt),
    readyAt: at('ready', times.readyAt),
    servedAt: at('served', times.servedAt),
    cancelledAt: null
  }
}
