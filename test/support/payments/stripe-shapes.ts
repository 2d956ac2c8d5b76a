import { Type, type Static } from '@sinclair/typebox'

/**
 * What Stripe takes of what the driver sends, after its form fields a[b][c] were put together;
 * closed: unknown parameters are refused.
 */
const closed = { additionalProperties: false }
const integer = Type.String({ pattern: '^[1-9]\\d{0,15}$' })
const metadata = Type.Optional(
  Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 500 }))
)
const expand = Type.Optional(Type.Array(Type.String()))

export const PaymentBody = Type.Object(
  {
    amount: integer,
    currency: Type.String({ pattern: '^[a-z]{3}$' }),
    description: Type.Optional(Type.String({ maxLength: 1000 })),
    metadata,
    capture_method: Type.Optional(Type.Union([Type.Literal('automatic'), Type.Literal('manual')])),
    receipt_email: Type.Optional(Type.String({ pattern: '@' })),
    allowed_payment_method_types: Type.Optional(
      Type.Array(Type.Union([Type.Literal('card'), Type.Literal('grabpay')]))
    ),
    payment_method_data: Type.Optional(Type.Object({ type: Type.Literal('grabpay') }, closed)),
    confirm: Type.Optional(Type.Literal('true')),
    return_url: Type.Optional(Type.String({ pattern: '^https?://' })),
    expand
  },
  closed
)

export const CaptureBody = Type.Object(
  { amount_to_capture: Type.Optional(integer), expand },
  closed
)
export const CancelBody = Type.Object({ expand }, closed)
export const RefundBody = Type.Object(
  { payment_intent: Type.String(), amount: Type.Optional(integer), metadata, expand },
  closed
)

export interface Charge {
  id: string
  object: 'charge'
  amount: number
  amount_captured: number
  amount_refunded: number
  captured: boolean
  currency: string
  created: number
  disputed: boolean
  metadata: Record<string, string>
  paid: boolean
  payment_intent: string
  refunded: boolean
  status: 'succeeded'
  payment_method_details: {
    type: string
    card?: {
      brand: string
      last4: string
      exp_month: number
      exp_year: number
      fingerprint: string
    }
  }
}

export interface Intent {
  id: string
  object: 'payment_intent'
  amount: number
  amount_capturable: number
  amount_received: number
  cancellation_reason: string | null
  capture_method: 'automatic' | 'manual'
  client_secret: string
  created: number
  currency: string
  description: string | null
  last_payment_error: {
    type: 'card_error'
    code: string
    decline_code: string | null
    message: string
  } | null
  latest_charge: string | Charge | null
  livemode: false
  metadata: Record<string, string>
  next_action:
    | { type: 'redirect_to_url'; redirect_to_url: { url: string; return_url: string } }
    | { type: 'use_stripe_sdk'; use_stripe_sdk: { stripe_js: string } }
    | null
  payment_method_types: string[]
  allowed_payment_method_types: string[] | null
  status:
    | 'requires_payment_method'
    | 'requires_action'
    | 'processing'
    | 'requires_capture'
    | 'succeeded'
    | 'canceled'
}

export interface Refund {
  id: string
  object: 'refund'
  amount: number
  charge: string
  created: number
  currency: string
  failure_reason?: string
  metadata: Record<string, string>
  payment_intent: string
  reason: null
  status: 'pending' | 'succeeded' | 'failed'
}

export interface Dispute {
  id: string
  object: 'dispute'
  amount: number
  charge: string
  created: number
  currency: string
  evidence_details: { due_by: number }
  metadata: Record<string, string>
  payment_intent: string
  reason: string
  status:
    'warning_needs_response' | 'warning_closed' | 'needs_response' | 'under_review' | 'won' | 'lost'
}

export interface StripeEvent {
  id: string
  object: 'event'
  account?: string
  api_version: string
  created: number
  data: { object: object }
  livemode: false
  pending_webhooks: 1
  request: { id: null; idempotency_key: null }
  type: string
}

export type PaymentInput = Static<typeof PaymentBody>

/** Form-encoded text to an object: a[b]=1&a[c][0]=2 → { a: { b: '1', c: ['2'] } }. */
export function parseForm(text: string): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const steps = name.split(/[[\]]+/).filter((step, index) => index === 0 || step !== '')
    let place: Record<string, unknown> = root
    steps.forEach((step, index) => {
      if (index === steps.length - 1) {
        place[step] = value
      } else {
        place = (place[step] ??= /^\d+$/.test(steps[index + 1] ?? '') ? [] : {}) as Record<
          string,
          unknown
        >
      }
    })
  }
  return root
}
