import { Input, Type } from 'stoa/plugin'
import type Stripe from 'stripe'
import type { PaymentProvider } from '../provider.ts'
import { stripeLimits, stripeStep, stripeTakes, toStripe } from './amount.ts'
import { disputeOf, methodOf, refundOf, stateOf } from './answers.ts'
import { ask, sdk } from './sdk.ts'
import { readWebhook } from './webhooks.ts'

const DAY_SECONDS = 86_400
const PAGES = 10
const PAGE = 100
const LONGEST_METADATA = 500

const grabpay = ['SGD', 'MYR'].map(currency => ({ code: 'grabpay', title: 'GrabPay', currency }))

/**
 * Stripe by Payment Intents. A card is paid with Stripe's form (action.clientSecret and the
 * publishable key), on our payment page or the shop's own; an e-wallet on a page of the wallet's
 * (action.url). Our reference is in `metadata.reference`. Note that Stripe answers a repeated key
 * with the first answer, even if that was a 500: after one, find() tells.
 */
export const stripe: PaymentProvider = {
  name: 'stripe',
  reachedAt: ({ STRIPE_URL: baseUrl }) => (baseUrl === undefined ? {} : { baseUrl }),
  capabilities: {
    methods: [
      { method: 'card', title: 'Card', needsChannel: false, currencies: null, channels: [] },
      {
        method: 'ewallet',
        title: 'E-wallet',
        needsChannel: true,
        currencies: null,
        channels: grabpay
      }
    ],
    authorize: true,
    partialCapture: true,
    refund: 'partial',
    payout: false,
    hosted: false,
    remembers: true,
    credentials: Input({
      secretKey: Type.String({
        minLength: 1,
        maxLength: 300,
        description: 'Secret or restricted key, sk_… or rk_…'
      }),
      webhookSecret: Type.String({
        minLength: 1,
        maxLength: 300,
        description: 'Signing secret of the webhook endpoint, whsec_…'
      }),
      publishableKey: Type.Optional(
        Type.String({
          pattern: '^pk_[A-Za-z0-9_]+$',
          maxLength: 300,
          description:
            'Publishable key, pk_…, of the same mode as the secret key: without it the payment page takes no cards. Every payer sees it.'
        })
      ),
      account: Type.Optional(
        Type.String({
          pattern: '^acct_[A-Za-z0-9]+$',
          maxLength: 100,
          description: 'Connected account to act for'
        })
      )
    }),
    secrets: ['secretKey', 'webhookSecret']
  },

  takes: ({ amountMinor, currency }) => stripeTakes(amountMinor, currency),
  stepMinor: stripeStep,
  limits: ({ currency }) => stripeLimits(currency),

  create: async (order, call) =>
    await ask(call, async client =>
      stateOf(
        await client.paymentIntents.create(
          {
            amount: toStripe(order.amountMinor, order.currency),
            currency: order.currency.toLowerCase(),
            description: order.description,
            metadata: { reference: order.reference },
            capture_method: order.capture === 'manual' ? 'manual' : 'automatic',
            ...(order.customer?.email && { receipt_email: order.customer.email }),
            ...methodOf(order)
          },
          { idempotencyKey: call.idempotencyKey }
        )
      )
    ),

  get: async ({ ref }, call) =>
    await ask(
      call,
      async client =>
        await orNull(
          client.paymentIntents.retrieve(ref, { expand: ['latest_charge'] }).then(stateOf)
        )
    ),

  find: async ({ reference }, call) =>
    await ask(call, async client => {
      const { data } = await client.paymentIntents.search({
        query: `metadata['reference']:'${quoted(reference)}'`,
        limit: PAGE
      })
      const indexed = best(data.filter(intent => intent.metadata.reference === reference))
      if (indexed) {
        return stateOf(
          await client.paymentIntents.retrieve(indexed.id, { expand: ['latest_charge'] })
        )
      }
      const since = Math.floor(Date.now() / 1000) - DAY_SECONDS
      let after: string | undefined
      for (let page = 0; page < PAGES; page++) {
        const { data, has_more: more } = await client.paymentIntents.list({
          created: { gte: since },
          limit: PAGE,
          ...(after !== undefined && { starting_after: after }),
          expand: ['data.latest_charge']
        })
        const found = best(data.filter(intent => intent.metadata.reference === reference))
        if (found) return stateOf(found)
        after = data.at(-1)?.id
        if (!more || after === undefined) break
      }
      return null
    }),

  capture: async ({ ref, currency }, amountMinor, call) =>
    await ask(call, async client =>
      stateOf(
        await client.paymentIntents.capture(
          ref,
          { amount_to_capture: toStripe(amountMinor, currency) },
          { idempotencyKey: call.idempotencyKey }
        )
      )
    ),

  cancel: async (payment, call) =>
    await ask(call, async client => {
      try {
        // Under no key: cancelled twice is cancelled once, and of a key Stripe repeats an old
        // refusal when it could cancel by now.
        return stateOf(await client.paymentIntents.cancel(payment.ref))
      } catch (error) {
        if (
          !(error instanceof sdk().errors.StripeInvalidRequestError) ||
          error.code !== 'payment_intent_unexpected_state'
        ) {
          throw error
        }
        const state = stateOf(
          await client.paymentIntents.retrieve(payment.ref, { expand: ['latest_charge'] })
        )
        if (state.state === 'requires-action') throw error
        return state
      }
    }),

  refund: async ({ ref }, order, call) =>
    await ask(call, async client =>
      refundOf(
        await client.refunds.create(
          {
            payment_intent: ref,
            amount: toStripe(order.amountMinor, order.currency),
            metadata: {
              reference: order.reference,
              ...(order.reason && { reason: order.reason.slice(0, LONGEST_METADATA) })
            }
          },
          { idempotencyKey: call.idempotencyKey }
        )
      )
    ),

  getRefund: async (_payment, ref, call) =>
    await ask(call, async client => await orNull(client.refunds.retrieve(ref).then(refundOf))),

  findRefund: async ({ ref }, reference, call) =>
    await ask(call, async client => {
      for await (const refund of client.refunds.list({ payment_intent: ref, limit: PAGE })) {
        if (refund.metadata?.reference === reference) return refundOf(refund)
      }
      return null
    }),

  refunds: async ({ ref }, call) =>
    await ask(call, async client =>
      (
        await client.refunds
          .list({ payment_intent: ref, limit: PAGE })
          .autoPagingToArray({ limit: PAGE * PAGES })
      ).map(refundOf)
    ),

  disputes: async ({ ref }, call) =>
    await ask(call, async client =>
      (
        await client.disputes
          .list({ payment_intent: ref, limit: PAGE })
          .autoPagingToArray({ limit: PAGE })
      ).map(disputeOf)
    ),

  movedAtDashboard: async (since, call) =>
    await ask(call, async client => {
      const asked = { created: { gte: Math.floor(since.getTime() / 1000) }, limit: PAGE }
      const [refunds, disputes] = [
        await client.refunds.list(asked).autoPagingToArray({ limit: PAGE * PAGES }),
        await client.disputes.list(asked).autoPagingToArray({ limit: PAGE * PAGES })
      ]
      // A refund that bears a reference was asked for here.
      const moved = [...refunds.filter(refund => !refund.metadata?.reference), ...disputes].map(
        ({ payment_intent: payment }) => (typeof payment === 'string' ? payment : payment?.id)
      )
      return [...new Set(moved.filter(id => id !== undefined))].slice(0, PAGE * PAGES)
    }),

  readWebhook
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof sdk().errors.StripeInvalidRequestError && error.statusCode === 404) {
      return null
    }
    throw error
  }
}

/** Paid before open before ended; Stripe's lists are newest first. */
function best(intents: Stripe.PaymentIntent[]): Stripe.PaymentIntent | undefined {
  const worth = ({ status }: Stripe.PaymentIntent): number =>
    status === 'succeeded' ? 0 : status === 'canceled' ? 2 : 1
  return intents.toSorted((a, b) => worth(a) - worth(b))[0]
}

function quoted(text: string): string {
  return text.replace(/[\\']/g, '\\$&')
}
