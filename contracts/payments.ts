import {
  Amount,
  type Context,
  Currency,
  defineEvent,
  defineService,
  Id,
  Instant,
  Nullable,
  type Static,
  Type
} from 'stoa/plugin'

/** What a payment is for: `<plugin>.<what>`, e.g. 'storefront.order' or 'pos.sale', and its id. */
const Purpose = Type.Object({ type: Type.String({ minLength: 1, maxLength: 60 }), id: Id })

/** What the customer has to do next, for a screen. */
const PaymentAction = Type.Object({
  url: Type.Optional(Type.String()),
  qr: Type.Optional(Type.String()),
  account: Type.Optional(Type.String()),
  instructions: Type.Optional(Type.String())
})

const PaymentState = Type.Union([
  Type.Literal('created'),
  Type.Literal('requires-action'),
  Type.Literal('authorized'),
  Type.Literal('captured'),
  Type.Literal('failed'),
  Type.Literal('expired'),
  Type.Literal('cancelled'),
  /** The provider did not answer: it is being asked again. */
  Type.Literal('unknown')
])
export type PaymentState = Static<typeof PaymentState>

/**
 * 'inquiry': the bank asks, and took nothing yet; 'open': it holds the money until it decides;
 * 'won': by the shop; 'lost': the payer has it.
 */
const DisputeState = Type.Union([
  Type.Literal('inquiry'),
  Type.Literal('open'),
  Type.Literal('won'),
  Type.Literal('lost')
])

/**
 * Money is to be asked for through a payment provider; who moves money (a plugin of payments) does
 * it after the commit.
 */
export const PaymentRequested = defineEvent({
  name: 'payments.payment-requested',
  sameTransaction: true,
  emittedWhen: 'In the transaction of what is to be paid.',
  data: Type.Object({
    /** Chosen by whoever emits it: the payment will have it. */
    paymentId: Id,
    purpose: Purpose,
    companyId: Id,
    shopId: Id,
    /** What is asked for, as PaymentGateway.methods() says of that way. */
    amountMinor: Amount,
    /**
     * How much of it was rounded: amountMinor − roundingMinor is due. Absent: nothing. It is not
     * rounded again.
     */
    roundingMinor: Type.Optional(Amount),
    currency: Currency,
    /** As PaymentGateway.methods() offers them. */
    provider: Type.String(),
    method: Type.String(),
    channel: Nullable(Type.String()),
    description: Type.String({ maxLength: 200 }),
    customer: Nullable(
      Type.Object({
        name: Type.String(),
        email: Nullable(Type.String()),
        phone: Nullable(Type.String())
      })
    ),
    /** Where the customer's browser goes afterwards. Its coming back proves nothing. */
    returnUrl: Nullable(Type.String()),
    /** Not to be paid after this instant. */
    expiresAt: Nullable(Instant)
  })
})

/**
 * A payment is no longer needed: whoever moves the money cancels it at the provider, unless it
 * is paid already.
 */
export const PaymentWithdrawn = defineEvent({
  name: 'payments.payment-withdrawn',
  sameTransaction: true,
  emittedWhen: 'In the transaction that gives up what was to be paid.',
  data: Type.Object({ paymentId: Id, companyId: Id })
})

/** Captured money is to be refunded, wholly or in part. */
export const PaymentRefundRequested = defineEvent({
  name: 'payments.refund-requested',
  sameTransaction: true,
  emittedWhen:
    'In the transaction of the refund or void whose money goes back through the provider, or by hand.',
  data: Type.Object({
    /** Chosen by whoever emits it. */
    refundId: Id,
    paymentId: Id,
    companyId: Id,
    amountMinor: Amount,
    currency: Currency,
    reason: Nullable(Type.String({ maxLength: 500 }))
  })
})

/** Arrives at least once and in any order: 'captured' never goes back, whatever comes later. */
export const PaymentChanged = defineEvent({
  name: 'payments.payment-changed',
  about: { permission: 'payment.read' },
  emittedWhen: 'At each change of a payment.',
  data: Type.Object({
    paymentId: Id,
    purpose: Purpose,
    companyId: Id,
    shopId: Id,
    state: PaymentState,
    provider: Type.String(),
    method: Type.String(),
    amountMinor: Amount,
    currency: Currency,
    capturedMinor: Amount,
    refundedMinor: Amount,
    action: Nullable(PaymentAction),
    expiresAt: Nullable(Instant),
    at: Instant
  })
})

export const PaymentRefundChanged = defineEvent({
  name: 'payments.refund-changed',
  about: { permission: 'payment.read' },
  emittedWhen: 'At each change of a refund through a payment provider, or by hand.',
  data: Type.Object({
    refundId: Id,
    paymentId: Id,
    purpose: Purpose,
    companyId: Id,
    shopId: Id,
    state: Type.Union([Type.Literal('pending'), Type.Literal('refunded'), Type.Literal('failed')]),
    amountMinor: Amount,
    currency: Currency,
    /**
     * 'provider': no one here asked for it; it was refunded in the provider's own dashboard. Absent in
     * events of older days.
     */
    origin: Type.Optional(Type.Union([Type.Literal('here'), Type.Literal('provider')])),
    at: Instant
  })
})

/** Arrives at least once and in any order: PaymentGateway.payment() says how it stands now. */
export const PaymentDisputeChanged = defineEvent({
  name: 'payments.dispute-changed',
  about: { permission: 'payment.read' },
  emittedWhen:
    "When a payer's bank asks about a payment or takes its money back, and each time that moves on.",
  data: Type.Object({
    disputeId: Id,
    paymentId: Id,
    purpose: Purpose,
    companyId: Id,
    shopId: Id,
    state: DisputeState,
    amountMinor: Amount,
    currency: Currency,
    /** As the provider names it. */
    reason: Nullable(Type.String()),
    /** Until when the provider takes evidence. */
    respondBy: Nullable(Instant),
    at: Instant
  })
})

export interface PaymentGatewayAnswers {
  /**
   * How something of this amount can be paid in a shop; null: whatever the amount. `amountMinor` of
   * a way: what is asked for there, which is the amount, or what the shop's setting rounds it to
   * where the provider cannot take it; null where no amount was given. `leastMinor`, `mostMinor`:
   * of one payment, included, in minor units; null: not known.
   */
  methods: (
    ctx: Context,
    question: { shopId: string; currency: string; amountMinor: number | null }
  ) => Promise<
    Array<{
      provider: string
      method: string
      channel: string | null
      title: string
      amountMinor: number | null
      leastMinor: number | null
      mostMinor: number | null
    }>
  >
  /**
   * null when there is no such payment in the company acted in. `roundingMinor`: how much of
   * `amountMinor` was rounded; `stepMinor`: what its provider gives back is a multiple of it;
   * `refundedMinor`: what went back, is on its way, or is held by the payer's bank; `link`: its
   * public payment page.
   * @param options.hold it stays as it is until the transaction ends: nothing of it can be given
   * back meanwhile. Not in a reading unit of work.
   */
  payment: (
    ctx: Context,
    paymentId: string,
    options?: { hold?: boolean }
  ) => Promise<{
    paymentId: string
    purpose: Static<typeof Purpose>
    state: PaymentState
    amountMinor: number
    roundingMinor: number
    stepMinor: number
    currency: string
    capturedMinor: number
    refundedMinor: number
    /** How its disputes stand together; null: there was none. */
    dispute: Static<typeof DisputeState> | null
    action: Static<typeof PaymentAction> | null
    link: string | null
    /**
     * What a card form in the payer's own browser is opened with: for no one's eyes but the
     * payer's. null: there is none.
     */
    cardForm: { publishableKey: string; clientSecret: string; account: string | null } | null
  } | null>
}

/**
 * Answered by the plugin that moves money, where there is one: ask with
 * ctx.askIfAnswered(PaymentGateway).
 */
export const PaymentGateway = defineService<PaymentGatewayAnswers>('payments.gateway')
