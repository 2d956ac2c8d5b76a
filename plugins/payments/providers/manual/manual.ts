import { Input, Type } from 'stoa/plugin'
import {
  type Credentials,
  type KnownPayment,
  type MethodName,
  type PaymentOrder,
  type PaymentProvider,
  type ProviderState
} from '../provider.ts'
import { ProviderRefused, WebhookForged } from '../provider-failures.ts'

const instructions = (what: string) =>
  Type.Optional(Type.String({ maxLength: 2_000, description: what }))

/**
 * Money that no provider moves: cash on delivery, transfers to the company's bank account. No
 * network, no memory: what staff asks for is answered at once as done, and our own rows are the
 * truth. Only money to be refunded is not back yet: that is so when staff says it. The payment's
 * reference is its ref.
 */
export const manual: PaymentProvider = {
  name: 'manual',
  reachedAt: () => ({}),
  capabilities: {
    methods: [
      {
        method: 'cash-on-delivery',
        title: 'Cash on delivery',
        needsChannel: false,
        currencies: null,
        channels: []
      },
      {
        method: 'bank-transfer',
        title: 'Bank transfer',
        needsChannel: false,
        currencies: null,
        channels: []
      }
    ],
    authorize: false,
    partialCapture: true,
    refund: 'partial',
    payout: false,
    hosted: false,
    remembers: false,
    credentials: Input({
      bankTransfer: instructions(
        'What the payer of a transfer is told: bank, account, holder. Every payer sees it.'
      ),
      cashOnDelivery: instructions('What the payer of cash is told. Every payer sees it.')
    }),
    secrets: []
  },

  takes: ({ amountMinor }) => amountMinor > 0,
  stepMinor: () => 1,
  limits: () => ({ leastMinor: null, mostMinor: null }),

  async create(order, { credentials }) {
    if (order.capture === 'manual') {
      throw new ProviderRefused(
        'manual',
        'not-supported',
        'Cash and transfers cannot be authorized first.',
        null
      )
    }
    const text = instructionsFor(order.method, credentials)
    return state(order, 'requires-action', 0, text ? { instructions: text } : null, order.expiresAt)
  },

  get: async () => null,
  find: async () => null,

  async capture(payment, amountMinor) {
    if (amountMinor <= 0 || amountMinor > payment.amountMinor) {
      throw new ProviderRefused(
        'manual',
        'amount-not-exact',
        'More than the payment, or nothing, cannot be captured.',
        null
      )
    }
    return state(payment, 'captured', amountMinor)
  },

  cancel: async payment => state(payment, 'cancelled', 0),

  refund: async (_payment, { reference, amountMinor, currency }) => ({
    ref: reference,
    reference,
    state: 'pending',
    amountMinor,
    currency,
    failure: null
  }),
  getRefund: async () => null,
  findRefund: async () => null,
  refunds: async () => [],

  readWebhook() {
    throw new WebhookForged('manual', 'malformed')
  }
}

function instructionsFor(
  method: MethodName,
  { bankTransfer, cashOnDelivery }: Credentials
): string | undefined {
  if (method === 'bank-transfer') return bankTransfer
  if (method === 'cash-on-delivery') return cashOnDelivery
  throw new ProviderRefused(
    'manual',
    'method-not-supported',
    `There is no ${method} payment without a provider.`,
    null
  )
}

function state(
  payment: PaymentOrder | KnownPayment,
  name: ProviderState['state'],
  capturedMinor: number,
  action: ProviderState['action'] = null,
  expiresAt: Date | null = null
): ProviderState {
  const { reference, amountMinor, currency } = payment
  return {
    ref: reference,
    reference,
    state: name,
    amountMinor,
    currency,
    capturedMinor,
    refundedMinor: null,
    disputed: false,
    action,
    expiresAt,
    failure: null
  }
}
