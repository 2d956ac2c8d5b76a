import type Stripe from 'stripe'
import {
  type DisputeState,
  type PaymentAction,
  type PaymentOrder,
  type ProviderState,
  type RefundState
} from '../provider.ts'
import { ProviderRefused, ProviderUnreachable } from '../provider-failures.ts'
import { fromStripe } from './amount.ts'

/**
 * Since version 2026-09-30.endive of the API `allowed_payment_method_types` stands where
 * `payment_method_types` stood.
 */
export function methodOf({
  method,
  channel,
  returnUrl
}: PaymentOrder): Partial<Stripe.PaymentIntentCreateParams> {
  if (method === 'card') return { allowed_payment_method_types: ['card'] }
  if (method !== 'ewallet') {
    throw new ProviderRefused(
      'stripe',
      'method-not-supported',
      `Stripe does not take ${method} payments here.`,
      null
    )
  }
  if (channel === null) {
    throw new ProviderRefused(
      'stripe',
      'channel-missing',
      'Say which e-wallet takes the payment.',
      null
    )
  }
  return {
    allowed_payment_method_types: [
      channel as Stripe.PaymentIntentCreateParams.AllowedPaymentMethodType
    ],
    payment_method_data: {
      type: channel as Stripe.PaymentIntentCreateParams.PaymentMethodData.Type
    },
    confirm: true,
    ...(returnUrl && { return_url: returnUrl })
  }
}

const STATES: Readonly<Record<Stripe.PaymentIntent.Status, ProviderState['state']>> = {
  requires_payment_method: 'requires-action',
  requires_confirmation: 'requires-action',
  requires_action: 'requires-action',
  processing: 'requires-action',
  requires_capture: 'authorized',
  succeeded: 'captured',
  canceled: 'cancelled'
}

export function stateOf(intent: Stripe.PaymentIntent): ProviderState {
  const state = STATES[intent.status]
  if (state === undefined) {
    throw new ProviderUnreachable(
      'stripe',
      'unreadable-answer',
      `Stripe answered the state ${intent.status}, which this driver does not know.`,
      200,
      null
    )
  }
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
  const failure = intent.last_payment_error
  return {
    ref: intent.id,
    reference: intent.metadata.reference ?? null,
    state: state === 'cancelled' && intent.cancellation_reason === 'automatic' ? 'expired' : state,
    ...fromStripe(intent.amount, intent.currency),
    capturedMinor: fromStripe(intent.amount_received, intent.currency).amountMinor,
    refundedMinor: charge
      ? fromStripe(charge.amount_refunded, intent.currency).amountMinor
      : intent.amount_received === 0
        ? 0
        : null,
    disputed: charge?.disputed ?? false,
    action: state === 'requires-action' ? actionOf(intent) : null,
    expiresAt: null,
    failure:
      failure && state !== 'captured'
        ? {
            code: failure.decline_code || failure.code || failure.type,
            message: failure.message ?? 'The payment was declined.'
          }
        : null
  }
}

function actionOf({
  status,
  next_action: next,
  client_secret: clientSecret
}: Stripe.PaymentIntent): PaymentAction | null {
  if (status === 'processing') return null
  const url = next?.redirect_to_url?.url
  return url || clientSecret ? { ...(url && { url }), ...(clientSecret && { clientSecret }) } : null
}

export function refundOf(refund: Stripe.Refund): RefundState {
  const failed = refund.status === 'failed' || refund.status === 'canceled'
  return {
    ref: refund.id,
    reference: refund.metadata?.reference ?? null,
    state: failed ? 'failed' : refund.status === 'succeeded' ? 'refunded' : 'pending',
    ...fromStripe(refund.amount, refund.currency),
    failure: failed
      ? {
          code: refund.failure_reason ?? refund.status ?? 'failed',
          message: 'Stripe could not give the money back.'
        }
      : null
  }
}

/**
 * docs.stripe.com/api/disputes/object, status. Inquiries begin with warning_; what Stripe prevented
 * never took money.
 */
const DISPUTES: Readonly<Record<string, DisputeState['state']>> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'won',
  needs_response: 'open',
  under_review: 'open',
  appeal_needs_response: 'open',
  appeal_under_review: 'open',
  won: 'won',
  prevented: 'won',
  lost: 'lost'
}

export function disputeOf({
  id,
  status,
  amount,
  currency,
  reason,
  evidence_details: evidence
}: Stripe.Dispute): DisputeState {
  const state = DISPUTES[status]
  if (state === undefined) {
    throw new ProviderUnreachable(
      'stripe',
      'unreadable-answer',
      `Stripe answered the dispute state ${status}, which this driver does not know.`,
      200,
      null
    )
  }
  const until = evidence?.due_by
  return {
    ref: id,
    state,
    ...fromStripe(amount, currency),
    reason: reason || null,
    respondBy: !until ? null : new Date(until * 1000)
  }
}
