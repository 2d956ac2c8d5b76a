import type { PaymentState } from '../../../../contracts/payments.ts'
import { mayMove } from './payment-state.ts'

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
export interface Reported {
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

/** What differs, as it is kept with the payment. */
export interface KeptDifference extends Differing {
  /** Someone looked at it, and said how it was resolved. */
  resolved?: { at: string; userId: string | null; note: string }
}

export type Verdict =
  /** Old news, or of a payment that was made beside ours and never shown to anyone. */
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
export function judgeReportedState(held: Held, reported: Reported): Verdict {
  const another = held.ref !== null && held.ref !== reported.ref
  if (another && held.state === 'captured') {
    return reported.state === 'captured'
      ? differs('paid-twice', held.ref ?? '', reported.ref)
      : { kind: 'nothing' }
  }
  if (another && reported.state !== 'captured') return { kind: 'nothing' }
  if (reported.currency !== held.currency) {
    return differs('currency', held.currency, reported.currency)
  }
  if (reported.amountMinor !== held.amountMinor) {
    return differs('amount', held.amountMinor, reported.amountMinor)
  }
  if (reported.state === 'captured') {
    const expected =
      held.state === 'captured' ? held.capturedMinor : (held.captureMinor ?? held.amountMinor)
    if (reported.capturedMinor !== expected) {
      return differs('captured', expected, reported.capturedMinor)
    }
  }
  if (reported.state === held.state) return { kind: 'same' }
  if (!mayMove(held.state, reported.state)) return { kind: 'nothing' }
  return {
    kind: 'move',
    to: reported.state,
    capturedMinor: reported.state === 'captured' ? reported.capturedMinor : 0
  }
}
