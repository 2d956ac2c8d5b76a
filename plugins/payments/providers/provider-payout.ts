import type { Failure } from './provider.ts'

export interface PayoutOrder {
  /** Our payout's id. */
  reference: string
  amountMinor: number
  currency: string
  /** Code from channels(). */
  channel: string
  account: { holder: string; number: string }
  description: string
  /** The vendor tells this address of the payout; null: no one. */
  email: string | null
}

export interface PayoutState {
  ref: string
  reference: string | null
  /** 'reversed': it was paid, and the bank sent it back. */
  state: 'pending' | 'paid' | 'failed' | 'cancelled' | 'reversed'
  amountMinor: number
  currency: string
  failure: Failure | null
}

export interface PayoutChannel {
  code: string
  name: string
  kind: 'bank' | 'ewallet' | 'other'
  currency: string
  minimumMinor: number | null
  maximumMinor: number | null
}
