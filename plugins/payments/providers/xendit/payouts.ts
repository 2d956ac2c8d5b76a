import type { Static } from '@sinclair/typebox'
import { Type } from 'stoa/plugin'
import type { PayoutChannel, PayoutOrder, PayoutState } from '../provider-payout.ts'
import type { Call } from '../provider.ts'
import {
  OrNull,
  XenditAmount,
  failureOf,
  fromXendit,
  toXendit,
  unreadable,
  xenditAsk
} from './client.ts'

/** Payouts v2 (docs.xendit.co/apidocs/create-payout); the key is required and kept for good. */
const Payout = Type.Object({
  id: Type.String(),
  reference_id: Type.String(),
  status: Type.String(),
  amount: XenditAmount,
  currency: Type.String(),
  failure_code: OrNull(Type.String())
})

const Channel = Type.Object({
  channel_code: Type.String(),
  channel_category: Type.String(),
  channel_name: Type.String(),
  currency: Type.String(),
  amount_limits: OrNull(
    Type.Object({ minimum: OrNull(Type.Number()), maximum: OrNull(Type.Number()) })
  )
})

const STATES: Readonly<Record<string, PayoutState['state']>> = {
  ACCEPTED: 'pending',
  REQUESTED: 'pending',
  LOCKED: 'pending',
  SUCCEEDED: 'paid',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  EXPIRED: 'cancelled',
  REVERSED: 'reversed'
}
const KINDS: Readonly<Record<string, PayoutChannel['kind']>> = { BANK: 'bank', EWALLET: 'ewallet' }

export async function createPayout(order: PayoutOrder, call: Call): Promise<PayoutState> {
  return stateOf(
    await xenditAsk(call, 'POST', '/v2/payouts', Payout, {
      body: {
        reference_id: order.reference,
        channel_code: order.channel,
        channel_properties: {
          account_holder_name: order.account.holder,
          account_number: order.account.number
        },
        amount: toXendit(order.amountMinor, order.currency),
        currency: order.currency,
        description: order.description,
        ...(order.email && { receipt_notification: { email_to: [order.email] } })
      },
      keyed: true
    })
  )
}

export async function getPayout(ref: string, call: Call): Promise<PayoutState | null> {
  const payout = await xenditAsk(call, 'GET', `/v2/payouts/${encodeURIComponent(ref)}`, Payout, {
    orNull: true
  })
  return payout && stateOf(payout)
}

export async function findPayout(reference: string, call: Call): Promise<PayoutState | null> {
  const page = await xenditAsk(
    call,
    'GET',
    `/v2/payouts?reference_id=${encodeURIComponent(reference)}`,
    Type.Object({ data: Type.Optional(Type.Array(Payout)) }),
    { orNull: true }
  )
  const found = page?.data?.find(payout => payout.reference_id === reference)
  return found ? stateOf(found) : null
}

export async function payoutChannels(currency: string, call: Call): Promise<PayoutChannel[]> {
  const channels = await xenditAsk(
    call,
    'GET',
    `/payouts_channels?currency=${encodeURIComponent(currency)}`,
    Type.Array(Channel)
  )
  return channels
    .filter(channel => channel.currency === currency)
    .map(channel => ({
      code: channel.channel_code,
      name: channel.channel_name,
      kind: KINDS[channel.channel_category] ?? 'other',
      currency,
      minimumMinor: limit(channel.amount_limits?.minimum, currency),
      maximumMinor: limit(channel.amount_limits?.maximum, currency)
    }))
}

function limit(amount: number | null | undefined, currency: string): number | null {
  return amount == null ? null : fromXendit(amount, currency)
}

function stateOf(payout: Static<typeof Payout>): PayoutState {
  const state = STATES[payout.status]
  if (state === undefined) throw unreadable(200)
  return {
    ref: payout.id,
    reference: payout.reference_id,
    state,
    amountMinor: fromXendit(payout.amount, payout.currency),
    currency: payout.currency,
    failure: failureOf(payout.failure_code)
  }
}
