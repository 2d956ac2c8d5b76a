import type { PaymentState } from '../../../../contracts/payments.ts'
import { mayMove } from './intent-state.ts'

/** What we hold of a payment. */
export interface Held {
  state: PaymentState
  amountMinor: number
  currency: string
  /** What is to be captured of an authorized payment; null: all of it. */
  captureMinor: number | null
  capturedMinor: number
  ref: string | null
}

/** What the provider says of it. */
export interface Told {
  ref: string
  state: PaymentState
  amountMinor: number
  currency: string
  capturedMinor: number
}

/** How the provider's word differs from what we wanted. */
export interface Differing {
  kind: 'currency' | 'amount' | 'captured' | 'paid-twice'
  ours: string
  theirs: string
}

export type Verdict =
  /** Old news, or of a payment that was made beside ours and never shown to anybody. */
  | { kind: 'nothing' }
  | { kind: 'differs'; what: Differing }
  /** Same state; reference, action and the like may be new. */
  | { kind: 'same' }
  | { kind: 'move'; to: PaymentState; capturedMinor: number }

const differs = (
  kind: Differing['kind'],
  ours: string | number,
  theirs: string | number
): Verdict => ({ kind: 'differs', what: { kind, ours: String(ours), theirs: String(theirs) } })

/**
 * What a provider's word means for a payment. Another currency or amount than was asked for never
 * settles anything: it is for people to look at. Late and repeated words change nothing.
 */
export function judgeToldState(held: Held, told: Told): Verdict {
  const another = held.ref !== null && held.ref !== told.ref
  if (another && held.state === 'captured') {
    return told.state === 'captured'
      ? differs('paid-twice', held.ref ?? '', told.ref)
      : { kind: 'nothing' }
  }
  if (another && told.state !== 'captured') return { kind: 'nothing' }
  if (told.currency !== held.currency) return differs('currency', held.currency, told.currency)
  if (told.amountMinor !== held.amountMinor) {
    return differs('amount', held.amountMinor, told.amountMinor)
  }
  if (told.state === 'captured') {
    const expected =
      held.state === 'captured' ? held.capturedMinor : (held.captureMinor ?? held.amountMinor)
    if (told.capturedMinor !== expected) return differs('captured', expected, told.capturedMinor)
  }
  if (told.state === held.state) return { kind: 'same' }
  if (!mayMove(held.state, told.state)) return { kind: 'nothing' }
  return {
    kind: 'move',
    to: told.state,
    capturedMinor: told.state === 'captured' ? told.capturedMinor : 0
  }
}
