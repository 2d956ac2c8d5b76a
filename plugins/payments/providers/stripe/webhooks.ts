import type Stripe from 'stripe'
import { type Credentials, type WebhookFacts } from '../provider.ts'
import { WebhookForged } from '../provider-failures.ts'
import { sdk } from './sdk.ts'

/** How old a signed webhook may be. */
const TOLERANCE_SECONDS = 300

/** What an event of Stripe's is about, once its signature is found good. */
export function readWebhook(
  raw: string,
  headers: Readonly<Record<string, string>>,
  { webhookSecret, account }: Credentials
): WebhookFacts {
  const event = verified(raw, headers['stripe-signature'], webhookSecret)
  const facts = {
    eventId: event.id,
    type: event.type,
    occurredAt: new Date(event.created * 1000)
  }
  const other: WebhookFacts = {
    ...facts,
    subject: 'other',
    ref: null,
    paymentRef: null,
    reference: null
  }
  // An endpoint of a platform gets the events of all its accounts under one secret.
  if (account !== undefined && event.account !== account) return other
  const object = event.data.object as {
    id?: string
    object: string
    metadata?: Stripe.Metadata | null
    payment_intent?: string | null
  }
  const reference = object.metadata?.reference ?? null
  const paymentRef = object.payment_intent ?? null
  if (object.object === 'payment_intent') {
    return { ...facts, subject: 'payment', ref: object.id ?? null, paymentRef: null, reference }
  }
  if (object.object === 'refund') {
    return { ...facts, subject: 'refund', ref: object.id ?? null, paymentRef, reference }
  }
  if (object.object === 'charge' && paymentRef !== null) {
    return { ...facts, subject: 'payment', ref: paymentRef, paymentRef: null, reference }
  }
  // What its metadata says is the desk's own: the payment alone is asked about.
  if (object.object === 'dispute' && paymentRef !== null) {
    return { ...facts, subject: 'payment', ref: paymentRef, paymentRef: null, reference: null }
  }
  return other
}

function verified(
  raw: string,
  signature: string | undefined,
  secret: string | undefined
): Stripe.Event & { account?: string } {
  if (!secret || !signature) throw new WebhookForged('stripe', 'signature')
  try {
    const event = sdk().webhooks.constructEvent(raw, signature, secret, TOLERANCE_SECONDS)
    // The SDK lets the future pass.
    if (
      Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature)?.[1]) >
      Date.now() / 1000 + TOLERANCE_SECONDS
    ) {
      throw new WebhookForged('stripe', 'too-old')
    }
    if (typeof event.data.object === 'object') return event
  } catch (error) {
    if (error instanceof WebhookForged) throw error
    if (error instanceof sdk().errors.StripeSignatureVerificationError) {
      throw new WebhookForged(
        'stripe',
        error.message.includes('outside the tolerance') ? 'too-old' : 'signature'
      )
    }
  }
  throw new WebhookForged('stripe', 'malformed')
}
