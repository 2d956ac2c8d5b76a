import { createHmac, randomBytes } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import {
  CancelBody,
  CaptureBody,
  type Charge,
  type Dispute,
  type Intent,
  PaymentBody,
  type Refund,
  RefundBody,
  type StripeEvent
} from './stripe-shapes.ts'
import { found, fresh, invalid, known, of, page, read, seconds, unexpected } from './stripe-wire.ts'
import { type Answered, type Asked, VendorError, VendorServer } from './vendor-server.ts'

export interface StripeOptions {
  secretKey?: string
  webhookSecret?: string
  account?: string
}

/**
 * Stripe's API as far as the driver uses it through Stripe's own SDK: bearer key, form bodies,
 * Stripe-Version, idempotent by key (a 500 is answered again for the same key, as there), errors,
 * lists, search, signed events (docs.stripe.com/webhooks#verify-manually).
 */
export class StripeServer extends VendorServer {
  readonly secretKey: string
  readonly webhookSecret: string
  /** The connected account that must be named in Stripe-Account; undefined: none may be. */
  readonly account: string | undefined
  readonly intents: Intent[] = []
  readonly refunds: Refund[] = []
  readonly disputes: Dispute[] = []
  /** Each time money came in: what tests count. */
  readonly charges: Charge[] = []
  /** The search index knows nothing yet, as it may for up to an hour. */
  searchLags = false
  /** Refunds stay pending until settleRefund(). */
  refundsPend = false
  private readonly authorized: Charge[] = []
  private readonly keys = new Map<string, { asked: string; answer: Answered }>()

  constructor({
    secretKey = 'sk_test_of_these_tests',
    webhookSecret = 'whsec_of_these_tests',
    account
  }: StripeOptions = {}) {
    super()
    this.secretKey = secretKey
    this.webhookSecret = webhookSecret
    this.account = account
  }

  /** The payer pays. @param id the vendor's id or our reference */
  pay(id: string): StripeEvent {
    const intent = this.open(id)
    const { amount, currency, metadata } = intent
    const manual = intent.capture_method === 'manual'
    const card = intent.payment_method_types.includes('card')
    const charge: Charge = {
      id: fresh('ch'),
      object: 'charge',
      amount,
      amount_captured: 0,
      amount_refunded: 0,
      captured: false,
      currency,
      created: seconds(),
      disputed: false,
      metadata,
      paid: true,
      payment_intent: intent.id,
      refunded: false,
      status: 'succeeded',
      payment_method_details: card
        ? {
            type: 'card',
            card: {
              brand: 'visa',
              last4: '4242',
              exp_month: 12,
              exp_year: 2030,
              fingerprint: 'Xt5EWLLDS7FJjR1c'
            }
          }
        : { type: 'grabpay' }
    }
    this.authorized.push(charge)
    Object.assign(intent, { latest_charge: charge.id, next_action: null, last_payment_error: null })
    if (!manual) return this.settle(intent, amount)
    Object.assign(intent, { status: 'requires_capture', amount_capturable: amount })
    return this.event('payment_intent.amount_capturable_updated', intent)
  }

  /** The payer's card is declined; another may be tried. */
  fail(id: string, code = 'insufficient_funds'): StripeEvent {
    const intent = this.open(id)
    Object.assign(intent, {
      status: 'requires_payment_method',
      next_action: null,
      last_payment_error: {
        type: 'card_error',
        code: 'card_declined',
        decline_code: code,
        message: 'Your card has insufficient funds.'
      }
    })
    return this.event('payment_intent.payment_failed', intent)
  }

  /** An authorization no one captured runs out. */
  expire(id: string): StripeEvent {
    const intent = found(
      this.intents.find(
        intent =>
          (intent.id === id || intent.metadata.reference === id) && intent.status !== 'succeeded'
      ),
      id
    )
    Object.assign(intent, {
      status: 'canceled',
      cancellation_reason: 'automatic',
      amount_capturable: 0,
      next_action: null
    })
    return this.event('payment_intent.canceled', intent)
  }

  settleRefund(id: string, status: 'succeeded' | 'failed'): StripeEvent {
    const refund = found(
      this.refunds.find(
        refund =>
          (refund.id === id || refund.metadata.reference === id) && refund.status === 'pending'
      ),
      id
    )
    Object.assign(refund, {
      status,
      ...(status === 'failed' && { failure_reason: 'lost_or_stolen_card' })
    })
    if (status === 'failed') this.chargeOf(refund.payment_intent).amount_refunded -= refund.amount
    return this.event(status === 'failed' ? 'refund.failed' : 'refund.updated', refund)
  }

  /**
   * Someone gives money back in Stripe's dashboard. @param amount in Stripe's units; default: all
   * that is left
   */
  refundAtDashboard(id: string, amount?: number): StripeEvent[] {
    const intent = found(
      this.intents.find(intent => intent.id === id || intent.metadata.reference === id),
      id
    )
    const refund = this.refund({
      payment_intent: intent.id,
      ...(amount !== undefined && { amount: String(amount) })
    })
    return [
      this.event('charge.refunded', this.chargeOf(intent.id)),
      this.event('refund.created', refund)
    ]
  }

  /**
   * The payer disputes the payment at the bank. @param status warning_needs_response: the bank only
   * asks
   */
  dispute(id: string, status: Dispute['status'] = 'needs_response', amount?: number): StripeEvent {
    const intent = found(
      this.intents.find(intent => intent.id === id || intent.metadata.reference === id),
      id
    )
    const charge = this.chargeOf(intent.id)
    charge.disputed = true
    const dispute: Dispute = {
      id: fresh('dp'),
      object: 'dispute',
      amount: amount ?? charge.amount_captured,
      charge: charge.id,
      created: seconds(),
      currency: intent.currency,
      evidence_details: { due_by: seconds() + 9 * 86_400 },
      metadata: {},
      payment_intent: intent.id,
      reason: 'fraudulent',
      status
    }
    this.disputes.push(dispute)
    return this.event('charge.dispute.created', dispute)
  }

  /** The bank decides, or an inquiry becomes a dispute. */
  moveDispute(id: string, status: Dispute['status']): StripeEvent {
    const intent = found(
      this.intents.find(intent => intent.id === id || intent.metadata.reference === id),
      id
    )
    const dispute = Object.assign(
      found(
        this.disputes.findLast(dispute => dispute.payment_intent === intent.id),
        id
      ),
      { status }
    )
    return this.event(
      status === 'won' || status === 'lost' || status === 'warning_closed'
        ? 'charge.dispute.closed'
        : 'charge.dispute.updated',
      dispute
    )
  }

  event(type: string, object: object): StripeEvent {
    return {
      id: fresh('evt'),
      object: 'event',
      ...(this.account !== undefined && { account: this.account }),
      api_version: '2026-10-28.endive',
      created: seconds(),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type
    }
  }

  /**
   * The event as Stripe sends it, for a test to deliver, or to change, by hand. @param at seconds
   * since 1970 it is signed for
   */
  signedEvent(
    event: object,
    { at = seconds(), secret = this.webhookSecret } = {}
  ): { raw: string; headers: Record<string, string> } {
    const raw = JSON.stringify(event, null, 2)
    const signature = createHmac('sha256', secret).update(`${at}.${raw}`).digest('hex')
    return {
      raw,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': `t=${at},v1=${signature},v0=${'0'.repeat(64)}`
      }
    }
  }

  async sendWebhook(url: string, event: StripeEvent): Promise<number> {
    return await this.post(url, this.signedEvent(event))
  }

  protected errorBody({ status, code, message }: VendorError): unknown {
    const type =
      status === 402
        ? 'card_error'
        : code === 'idempotency_error'
          ? code
          : status >= 500
            ? 'api_error'
            : 'invalid_request_error'
    return { error: { type, ...(type !== code && { code }), message } }
  }

  protected override spoilt(asked: Asked, answer: Answered): void {
    const key = this.keyOf(asked)
    if (key !== undefined && answer.status >= 500) this.keys.set(key, { asked: asked.body, answer })
  }

  protected answer(asked: Asked): Answered {
    if (asked.headers.authorization !== `Bearer ${this.secretKey}`) {
      throw new VendorError(
        401,
        'api_key_invalid',
        `Invalid API Key provided: ${asked.headers.authorization}`
      )
    }
    if (asked.headers['stripe-account'] !== this.account) {
      throw new VendorError(
        403,
        'account_invalid',
        'The provided key does not have access to this account.'
      )
    }
    if (!/^20\d\d-\d\d-\d\d/.test(asked.headers['stripe-version'] ?? '')) {
      throw invalid('The header Stripe-Version is missing')
    }
    if (
      asked.method === 'POST' &&
      asked.headers['content-type'] !== 'application/x-www-form-urlencoded'
    ) {
      throw invalid('Send a form')
    }
    const key = this.keyOf(asked)
    const before = key === undefined || this.forgetsKeys ? undefined : this.keys.get(key)
    if (before && before.asked !== asked.body) {
      throw new VendorError(
        400,
        'idempotency_error',
        'Keys for idempotent requests can only be used with the same parameters they were first used with.'
      )
    }
    if (before) return { ...before.answer, headers: { 'idempotent-replayed': 'true' } }
    const answer = { status: 200, body: structuredClone(this.operation(asked)) }
    if (key !== undefined) this.keys.set(key, { asked: asked.body, answer })
    return answer
  }

  private operation(asked: Asked): unknown {
    const [, version, noun, id, verb] = asked.path.split('/')
    if (version !== 'v1') throw invalid(`Unrecognized request URL (${asked.method}: ${asked.path})`)
    const { query } = asked
    switch (
      `${asked.method} ${noun} ${id === undefined ? '' : id === 'search' ? id : '*'} ${verb ?? ''}`
        .trim()
        .replace(/ +/g, ' ')
    ) {
      case 'POST payment_intents':
        return this.create(read(asked, PaymentBody))
      case 'GET payment_intents':
        return page(
          this.intents.filter(intent => intent.created >= Number(query.get('created[gte]'))),
          query,
          asked.path,
          intent => this.expanded(intent, query)
        )
      case 'GET payment_intents search':
        return {
          object: 'search_result',
          url: asked.path,
          has_more: false,
          next_page: null,
          data: this.searchLags ? [] : this.search(query.get('query') ?? '')
        }
      case 'GET payment_intents *':
        return this.expanded(this.intent(id), query)
      case 'POST payment_intents * capture':
        return this.capture(this.intent(id), read(asked, CaptureBody))
      case 'POST payment_intents * cancel':
        return read(asked, CancelBody) && this.cancel(this.intent(id))
      case 'POST refunds':
        return this.refund(read(asked, RefundBody))
      case 'GET refunds':
        return page(this.refunds.filter(of(query)), query, asked.path, refund => refund)
      case 'GET disputes':
        return page(this.disputes.filter(of(query)), query, asked.path, dispute => dispute)
      case 'GET refunds *':
        return known(
          this.refunds.find(refund => refund.id === id),
          'refund',
          id
        )
      default:
        throw new VendorError(
          404,
          'url_invalid',
          `Unrecognized request URL (${asked.method}: ${asked.path})`
        )
    }
  }

  private keyOf({ method, path, headers }: Asked): string | undefined {
    const key = headers['idempotency-key']
    return method === 'POST' && key !== undefined ? `${path} ${key}` : undefined
  }

  private create(body: Static<typeof PaymentBody>): Intent {
    const id = fresh('pi')
    const redirects = body.confirm === 'true'
    if (redirects && !body.return_url) {
      throw new VendorError(
        400,
        'parameter_missing',
        'A return_url must be specified because this Payment Intent is configured to automatically accept the payment methods enabled in the Dashboard.'
      )
    }
    const types = body.allowed_payment_method_types ?? ['card']
    const intent: Intent = {
      id,
      object: 'payment_intent',
      amount: Number(body.amount),
      amount_capturable: 0,
      amount_received: 0,
      cancellation_reason: null,
      capture_method: body.capture_method ?? 'automatic',
      client_secret: `${id}_secret_${randomBytes(12).toString('hex')}`,
      created: seconds(),
      currency: body.currency,
      description: body.description ?? null,
      last_payment_error: null,
      latest_charge: null,
      livemode: false,
      metadata: body.metadata ?? {},
      payment_method_types: types,
      allowed_payment_method_types: types,
      next_action: redirects
        ? {
            type: 'redirect_to_url',
            redirect_to_url: {
              url: `https://hooks.stripe.example/redirect/${id}`,
              return_url: body.return_url ?? ''
            }
          }
        : null,
      status: redirects ? 'requires_action' : 'requires_payment_method'
    }
    this.intents.push(intent)
    return intent
  }

  private capture(
    intent: Intent,
    { amount_to_capture: amount }: Static<typeof CaptureBody>
  ): Intent {
    if (intent.status !== 'requires_capture') throw unexpected(intent, 'captured')
    const taken = Number(amount ?? intent.amount_capturable)
    if (taken > intent.amount_capturable) {
      throw new VendorError(
        400,
        'amount_too_large',
        'The amount is greater than the amount you can capture.'
      )
    }
    this.settle(intent, taken)
    return intent
  }

  private settle(intent: Intent, amount: number): StripeEvent {
    Object.assign(intent, { status: 'succeeded', amount_received: amount, amount_capturable: 0 })
    const charge = Object.assign(this.chargeOf(intent.id), {
      captured: true,
      amount_captured: amount
    })
    this.charges.push(charge)
    return this.event('payment_intent.succeeded', intent)
  }

  private cancel(intent: Intent): Intent {
    if (
      intent.status === 'succeeded' ||
      intent.status === 'canceled' ||
      intent.status === 'processing'
    ) {
      throw unexpected(intent, 'canceled')
    }
    return Object.assign(intent, { status: 'canceled', amount_capturable: 0, next_action: null })
  }

  private refund(body: Static<typeof RefundBody>): Refund {
    const intent = this.intent(body.payment_intent)
    if (intent.status !== 'succeeded') {
      throw new VendorError(
        400,
        'charge_not_refundable',
        'This PaymentIntent does not have a successful charge to refund.'
      )
    }
    const charge = this.chargeOf(intent.id)
    const left = charge.amount_captured - charge.amount_refunded
    const amount = Number(body.amount ?? left)
    if (left === 0) {
      throw new VendorError(
        400,
        'charge_already_refunded',
        `Charge ${charge.id} has already been refunded.`
      )
    }
    if (amount > left) {
      throw new VendorError(
        400,
        'amount_too_large',
        `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`
      )
    }
    const refund: Refund = {
      id: fresh('re'),
      object: 'refund',
      amount,
      charge: charge.id,
      created: seconds(),
      currency: intent.currency,
      metadata: body.metadata ?? {},
      payment_intent: intent.id,
      reason: null,
      status: this.refundsPend ? 'pending' : 'succeeded'
    }
    charge.amount_refunded += amount
    charge.refunded = charge.amount_refunded === charge.amount_captured
    this.refunds.push(refund)
    return refund
  }

  private search(query: string): Intent[] {
    const requested = /^metadata\['reference'\]:'(.*)'$/.exec(query)?.[1]
    if (requested === undefined) throw invalid('We were unable to parse your search query.')
    return this.intents
      .filter(intent => intent.metadata.reference === requested.replace(/\\(.)/g, '$1'))
      .toReversed()
  }

  private expanded(intent: Intent, query: URLSearchParams): Intent {
    const expand = [...query].some(
      ([name, value]) => name.startsWith('expand') && value.endsWith('latest_charge')
    )
    return expand && intent.latest_charge !== null
      ? { ...intent, latest_charge: this.chargeOf(intent.id) }
      : intent
  }

  private chargeOf(paymentId: string): Charge {
    return found(
      this.authorized.findLast(charge => charge.payment_intent === paymentId),
      paymentId
    )
  }

  private open(id: string): Intent {
    return found(
      this.intents.find(
        intent =>
          (intent.id === id || intent.metadata.reference === id) &&
          (intent.status === 'requires_payment_method' || intent.status === 'requires_action')
      ),
      id
    )
  }

  private intent(id: string | undefined): Intent {
    return known(
      this.intents.find(intent => intent.id === id),
      'payment_intent',
      id
    )
  }
}
