import type { PaymentState } from '../../../../contracts/payments.ts'

/**
 * Where a payment may go from where it is. `captured` is the end of every road: when the provider
 * says that the money is there, it is, whatever we had closed before. Nothing leads away from it.
 */
export const MOVES: Readonly<Record<PaymentState, readonly PaymentState[]>> = Object.freeze({
  created: [
    'requires-action',
    'authorized',
    'captured',
    'failed',
    'expired',
    'cancelled',
    'unknown'
  ],
  unknown: ['requires-action', 'authorized', 'captured', 'failed', 'expired', 'cancelled'],
  'requires-action': ['authorized', 'captured', 'failed', 'expired', 'cancelled'],
  authorized: ['captured', 'failed', 'expired', 'cancelled'],
  failed: ['captured'],
  expired: ['captured'],
  cancelled: ['captured'],
  captured: []
})

export const STATES = Object.keys(MOVES) as PaymentState[]

/** Whether a payment may move so. Staying is no move. */
export const mayMove = (from: PaymentState, to: PaymentState): boolean => MOVES[from].includes(to)

/** The states in which the payer or the provider may still do something. */
export const OPEN: readonly PaymentState[] = Object.freeze(
  STATES.filter(state => MOVES[state].length > 1)
)

export const isOpen = (state: PaymentState): boolean => OPEN.includes(state)
