import { randomBytes, randomUUID } from 'node:crypto'
import type { Static, TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { VendorError, VendorServer, type Answered, type Asked } from './vendor-server.ts'
import {
  InvoiceBody,
  PaymentRequestBody,
  PayoutBody,
  RefundBody,
  countries,
  payoutChannels,
  type Invoice,
  type Payment,
  type PaymentRequest,
  type Payout,
  type Refund
} from './xendit-shapes.ts'

export interface XenditOptions {
  secretKey?: string
  callbackToken?: string
}
/** What Xendit would post; an invoice's is the invoice itself. */
export type XenditEvent =
  { event: string; business_id: string; created: string; data: object } | Invoice

const BUSINESS = '5f27a14a9bf05c73dd040bc8'
const DAY_MS = 86_400_000

/**
 * Xendit's API as far as the driver uses it, strict about the key, headers, fields and amounts. As
 * at the vendor, refunds and payouts are made once a key, while invoices and payment requests are
 * made again each time, also with a reference used before.
 */
export class XenditServer extends VendorServer {
  readonly secretKey: string
  readonly callbackToken: string
  readonly invoices: Invoice[] = []
  readonly paymentRequests: PaymentRequest[] = []
  readonly payments: Payment[] = []
  readonly refunds: Refund[] = []
  readonly payouts: Payout[] = []
  /** Each time money came in: what tests count. Amounts in major units. */
  readonly charges: Array<{ ref: string; reference: string; amount: number; currency: string }> = []
  private readonly keys = new Map<string, { body: string; answer: Answered }>()

  constructor({
    secretKey = 'xnd_development_test',
    callbackToken = 'callback-token-of-tests'
  }: XenditOptions = {}) {
    super()
    this.secretKey = secretKey
    this.callbackToken = callbackToken
  }

  /**
   * The payer pays. @param id the vendor's id or our reference @param paid major units, if not what
   * was asked for
   */
  pay(id: string, paid?: number): XenditEvent {
    const subject = this.open(id)
    const updated = (subject.updated = now())
    if ('external_id' in subject) {
      const amount = paid ?? subject.amount
      Object.assign(subject, {
        status: 'PAID',
        paid_amount: amount,
        paid_at: updated,
        payment_method: 'BANK_TRANSFER',
        payment_channel: 'BCA',
        payment_id: randomUUID()
      })
      this.charges.push({
        ref: subject.id,
        reference: subject.external_id,
        amount,
        currency: subject.currency
      })
      return structuredClone(subject)
    }
    const { payment_request_id: ref, reference_id: reference, currency } = subject
    const amount = paid ?? subject.request_amount
    const payment = this.payment(subject, 'SUCCEEDED', [
      { capture_id: `cap-${randomUUID()}`, capture_amount: amount, capture_timestamp: updated }
    ])
    subject.status = 'SUCCEEDED'
    this.charges.push({ ref, reference, amount, currency })
    return event('payment.capture', payment)
  }

  /** The payer's attempt fails for good; invoices do not fail. */
  fail(id: string, code = 'INSUFFICIENT_BALANCE'): XenditEvent {
    const subject = this.open(id)
    if ('external_id' in subject) throw new Error('An invoice cannot fail, only expire.')
    Object.assign(subject, { status: 'FAILED', failure_code: code, updated: now() })
    return event('payment.failure', this.payment(subject, 'FAILED', [], code))
  }

  expire(id: string): XenditEvent {
    const subject = this.open(id)
    Object.assign(subject, { status: 'EXPIRED', updated: now() })
    return 'external_id' in subject
      ? structuredClone(subject)
      : event('payment_request.expiry', subject)
  }

  /** Ends a pending refund. @param id the vendor's id or our reference */
  settleRefund(id: string, status: 'SUCCEEDED' | 'FAILED'): XenditEvent {
    const refund = found(
      this.refunds.find(refund => refund.id === id || refund.reference_id === id),
      'refund',
      id
    )
    Object.assign(refund, {
      status,
      updated: now(),
      failure_code: status === 'FAILED' ? 'REFUND_FAILED' : null
    })
    return event(`refund.${status.toLowerCase()}`, refund)
  }

  /**
   * Someone gives money back in Xendit's dashboard: under no reference of anyone's. @param amount
   * major units; default: all that is left
   */
  refundAtDashboard(id: string, amount?: number): XenditEvent {
    const of = this.invoices.find(invoice => invoice.id === id || invoice.external_id === id)?.id
    const request = this.paymentRequests.find(
      request => request.payment_request_id === id || request.reference_id === id
    )?.payment_request_id
    const { id: refund } = this.createRefund({
      ...(of === undefined ? { payment_request_id: request } : { invoice_id: of }),
      ...(amount !== undefined && { amount }),
      reason: 'OTHERS'
    } as Static<typeof RefundBody>)
    return this.settleRefund(refund, 'SUCCEEDED')
  }

  settlePayout(id: string, status: 'SUCCEEDED' | 'FAILED' | 'REVERSED'): XenditEvent {
    const payout = found(
      this.payouts.find(payout => payout.id === id || payout.reference_id === id),
      'payout',
      id
    )
    Object.assign(payout, {
      status,
      updated: now(),
      ...(status === 'FAILED' && { failure_code: 'INVALID_DESTINATION' })
    })
    return event(`payout.${status.toLowerCase()}`, payout)
  }

  /** The event as Xendit sends it, for a test to deliver, or to change, by hand. */
  signedEvent(
    event: XenditEvent,
    token = this.callbackToken
  ): { raw: string; headers: Record<string, string> } {
    return {
      raw: JSON.stringify(event),
      headers: { 'content-type': 'application/json', 'x-callback-token': token }
    }
  }

  async sendWebhook(url: string, event: XenditEvent): Promise<number> {
    return await this.post(url, this.signedEvent(event))
  }

  protected errorBody({ code, message }: VendorError): unknown {
    return { error_code: code, message }
  }

  protected answer(asked: Asked): Answered {
    if (
      asked.headers.authorization !==
      'Basic ' + Buffer.from(`${this.secretKey}:`).toString('base64')
    ) {
      throw new VendorError(
        401,
        'INVALID_API_KEY',
        'API key is not authorized for this API service'
      )
    }
    if (asked.path.startsWith('/v3/') && asked.headers['api-version'] !== '2024-11-11') {
      throw invalid('The header api-version must be 2024-11-11')
    }
    if (asked.body !== '' && asked.headers['content-type'] !== 'application/json') {
      throw new VendorError(415, 'UNSUPPORTED_CONTENT_TYPE', 'Send JSON')
    }
    const [, ...steps] = asked.path.split('/').map(decodeURIComponent)
    const { query } = asked
    switch (
      `${asked.method} ${steps.map(step => (/^(v[23]|invoices|payment_requests|payments|refunds|payouts|payouts_channels|cancel|expire!)$/.test(step) ? step : '*')).join('/')}`
    ) {
      case 'POST v2/invoices':
        return ok(this.createInvoice(read(asked, InvoiceBody)))
      case 'GET v2/invoices':
        return ok(
          this.invoices
            .filter(invoice => invoice.external_id === query.get('external_id'))
            .toReversed()
        )
      case 'GET v2/invoices/*':
        return ok(this.invoice(steps[2]))
      case 'POST invoices/*/expire!':
        return ok(this.expireInvoice(this.invoice(steps[1])))
      case 'POST v3/payment_requests':
        return ok(this.createRequest(read(asked, PaymentRequestBody)), 201)
      case 'GET v3/payment_requests':
        return ok({
          data: this.paymentRequests
            .filter(request => request.reference_id === query.get('reference_id'))
            .toReversed(),
          has_more: false
        })
      case 'GET v3/payment_requests/*':
        return ok(this.request(steps[2]))
      case 'POST v3/payment_requests/*/cancel':
        return ok(this.cancel(this.request(steps[2])))
      case 'GET v3/payments/*':
        return ok(known(this.payments.find(({ payment_id: id }) => id === steps[2])))
      case 'POST refunds':
        return this.once(asked, false, () => ok(this.createRefund(read(asked, RefundBody))))
      case 'GET refunds':
        return ok({
          data: this.refunds.filter(
            refund =>
              refund.invoice_id === query.get('invoice_id') &&
              refund.payment_request_id === query.get('payment_request_id')
          ),
          has_more: false
        })
      case 'GET refunds/*':
        return ok(known(this.refunds.find(({ id }) => id === steps[1])))
      case 'POST v2/payouts':
        return this.once(asked, true, () => ok(this.createPayout(read(asked, PayoutBody))))
      case 'GET v2/payouts':
        return ok({
          data: this.payouts.filter(payout => payout.reference_id === query.get('reference_id')),
          has_more: false
        })
      case 'GET v2/payouts/*':
        return ok(known(this.payouts.find(({ id }) => id === steps[2])))
      case 'GET payouts_channels':
        return ok(
          payoutChannels.filter(({ currency }) => [null, currency].includes(query.get('currency')))
        )
      default:
        throw new VendorError(404, 'NOT_FOUND', `There is no ${asked.method} ${asked.path}`)
    }
  }

  /**
   * As Xendit does where it honours keys: the same answer to the same body, a conflict for another.
   */
  private once(asked: Asked, required: boolean, run: () => Answered): Answered {
    const key = asked.headers['idempotency-key']
    if (key === undefined) {
      if (required) throw invalid('The header Idempotency-key is required')
      return run()
    }
    const before = this.forgetsKeys ? undefined : this.keys.get(`${asked.path} ${key}`)
    if (before && before.body !== asked.body) {
      throw new VendorError(
        409,
        'DUPLICATE_ERROR',
        'Idempotency key has been used before with another request'
      )
    }
    const answer = before?.answer ?? run()
    this.keys.set(`${asked.path} ${key}`, { body: asked.body, answer })
    return answer
  }

  private createInvoice(body: Static<typeof InvoiceBody>): Invoice {
    checkAmount(body.amount, body.currency)
    const id = randomBytes(12).toString('hex')
    const at = now()
    const invoice: Invoice = {
      ...body,
      id,
      user_id: BUSINESS,
      status: 'PENDING',
      merchant_name: 'Test shop',
      invoice_url: `https://checkout-staging.xendit.co/web/${id}`,
      expiry_date: new Date(Date.now() + (body.invoice_duration ?? 86_400) * 1000).toISOString(),
      created: at,
      updated: at
    }
    this.invoices.push(invoice)
    return invoice
  }

  private expireInvoice(invoice: Invoice): Invoice {
    if (invoice.status !== 'PENDING') {
      throw new VendorError(
        400,
        'INVALID_INVOICE_STATUS_ERROR',
        `The invoice is ${invoice.status} already`
      )
    }
    return Object.assign(invoice, { status: 'EXPIRED', updated: now() })
  }

  private createRequest(body: Static<typeof PaymentRequestBody>): PaymentRequest {
    checkAmount(body.request_amount, body.currency)
    if (countries[body.currency] !== body.country) {
      throw invalid(`${body.currency} is not the currency of ${body.country}`)
    }
    const { channel_properties: properties, channel_code: channel } = body
    const id = `pr-${randomUUID()}`
    const at = now()
    const [type, descriptor, value] = channel.endsWith('_VIRTUAL_ACCOUNT')
      ? [
          'PRESENT_TO_CUSTOMER',
          'VIRTUAL_ACCOUNT_NUMBER',
          `8808${Math.floor(Math.random() * 1e12)
            .toString()
            .padStart(12, '0')}`
        ]
      : channel.startsWith('QR')
        ? ['PRESENT_TO_CUSTOMER', 'QR_STRING', `00020101021226QR${id}6304`]
        : ['REDIRECT_CUSTOMER', 'WEB_URL', `https://pay.xendit.example/${id}`]
    if (descriptor === 'VIRTUAL_ACCOUNT_NUMBER' && !properties.display_name) {
      throw invalid('channel_properties.display_name is required')
    }
    if (type === 'REDIRECT_CUSTOMER' && !properties.success_return_url) {
      throw invalid('channel_properties.success_return_url is required')
    }
    const request: PaymentRequest = {
      ...body,
      channel_properties: {
        ...properties,
        ...(type === 'PRESENT_TO_CUSTOMER' && {
          expires_at: properties.expires_at ?? new Date(Date.now() + 2 * DAY_MS).toISOString()
        })
      },
      payment_request_id: id,
      business_id: BUSINESS,
      status: 'REQUIRES_ACTION',
      actions: [{ type, descriptor, value } as PaymentRequest['actions'][number]],
      created: at,
      updated: at
    }
    this.paymentRequests.push(request)
    return request
  }

  private cancel(request: PaymentRequest): PaymentRequest {
    if (request.status !== 'REQUIRES_ACTION') {
      throw new VendorError(400, 'INACTIVE_PAYMENT_REQUEST', 'Payment request is already inactive.')
    }
    return Object.assign(request, { status: 'CANCELED', updated: now() })
  }

  private createRefund(body: Static<typeof RefundBody>): Refund {
    const subject = body.invoice_id
      ? this.invoice(body.invoice_id)
      : this.request(body.payment_request_id)
    const ref = 'external_id' in subject ? subject.id : subject.payment_request_id
    if ('channel_code' in subject && subject.channel_code.endsWith('_VIRTUAL_ACCOUNT')) {
      throw new VendorError(403, 'REFUND_NOT_SUPPORTED', 'Refund is not supported for this channel')
    }
    const charged = this.charges
      .filter(charge => charge.ref === ref)
      .reduce((sum, { amount }) => sum + amount, 0)
    if (charged === 0) {
      throw new VendorError(
        400,
        'INELIGIBLE_TRANSACTION_STATUS',
        'The transaction has not been paid'
      )
    }
    const given = this.refunds
      .filter(
        refund =>
          (refund.invoice_id ?? refund.payment_request_id) === ref && refund.status !== 'FAILED'
      )
      .reduce((sum, { amount }) => sum + amount, 0)
    const amount = body.amount ?? charged - given
    if (amount > charged - given) {
      throw new VendorError(
        400,
        'REFUND_AMOUNT_EXCEEDED',
        'Refund amount must be less than or equal to the unrefunded amount'
      )
    }
    const at = now()
    const refund: Refund = {
      id: `rfd-${randomUUID()}`,
      invoice_id: body.invoice_id ?? null,
      payment_request_id: body.payment_request_id ?? null,
      reference_id: body.reference_id ?? null,
      currency: subject.currency,
      amount,
      reason: body.reason,
      status: 'PENDING',
      failure_code: null,
      created: at,
      updated: at
    }
    this.refunds.push(refund)
    return structuredClone(refund)
  }

  private createPayout(body: Static<typeof PayoutBody>): Payout {
    checkAmount(body.amount, body.currency)
    const channel = payoutChannels.find(
      channel => channel.channel_code === body.channel_code && channel.currency === body.currency
    )
    if (!channel) {
      throw new VendorError(400, 'CHANNEL_CODE_NOT_SUPPORTED_ERROR', 'Channel code not supported')
    }
    const { minimum, maximum } = channel.amount_limits
    if (body.amount < minimum || body.amount > maximum) {
      throw new VendorError(
        400,
        'AMOUNT_BELOW_MINIMUM_LIMIT',
        `The amount must be from ${minimum} to ${maximum}`
      )
    }
    const at = now()
    const payout: Payout = {
      ...body,
      id: `disb-${randomBytes(12).toString('hex')}`,
      business_id: BUSINESS,
      status: 'ACCEPTED',
      created: at,
      updated: at
    }
    this.payouts.push(payout)
    return structuredClone(payout)
  }

  private payment(
    request: PaymentRequest,
    status: Payment['status'],
    captures: Payment['captures'],
    code?: string
  ): Payment {
    const { country, currency, updated } = request
    const payment: Payment = {
      payment_id: `py-${randomUUID()}`,
      payment_request_id: request.payment_request_id,
      reference_id: request.reference_id,
      business_id: BUSINESS,
      type: 'PAY',
      country,
      currency,
      request_amount: request.request_amount,
      channel_code: request.channel_code,
      status,
      captures,
      ...(code !== undefined && { failure_code: code }),
      created: updated,
      updated
    }
    this.payments.push(payment)
    request.latest_payment_id = payment.payment_id
    return payment
  }

  private open(id: string): Invoice | PaymentRequest {
    const subject =
      this.invoices.find(
        invoice => (invoice.id === id || invoice.external_id === id) && invoice.status === 'PENDING'
      ) ??
      this.paymentRequests.find(
        request =>
          (request.payment_request_id === id || request.reference_id === id) &&
          request.status === 'REQUIRES_ACTION'
      )
    return found(subject, 'open payment', id)
  }

  private invoice(id: string | undefined): Invoice {
    return known(
      this.invoices.find(invoice => invoice.id === id),
      'INVOICE_NOT_FOUND_ERROR'
    )
  }

  private request(id: string | undefined): PaymentRequest {
    return known(this.paymentRequests.find(({ payment_request_id: ref }) => ref === id))
  }
}

function read<S extends TSchema>({ body }: Asked, schema: S): Static<S> {
  const value: unknown = JSON.parse(body)
  const [fault] = Value.Errors(schema, value)
  if (fault) throw invalid(`${fault.path}: ${fault.message}`)
  return value as Static<S>
}

function checkAmount(amount: number, currency: string): void {
  if (!(currency in countries)) {
    throw new VendorError(400, 'UNSUPPORTED_CURRENCY', `${currency} is not supported`)
  }
  const [, decimals = ''] = String(amount).split('.')
  if (decimals.length > (currency === 'IDR' || currency === 'VND' ? 0 : 2)) {
    throw invalid(`amount: too many decimals for ${currency}`)
  }
}

function event(name: string, data: object): XenditEvent {
  return { event: name, business_id: BUSINESS, created: now(), data: structuredClone(data) }
}

function ok(body: unknown, status = 200): Answered {
  return { status, body }
}

function invalid(message: string): VendorError {
  return new VendorError(400, 'API_VALIDATION_ERROR', message)
}

function known<T>(thing: T | undefined, code = 'DATA_NOT_FOUND'): T {
  if (thing === undefined) {
    throw new VendorError(404, code, 'ID specified in request cannot be found.')
  }
  return thing
}

function found<T>(thing: T | undefined, what: string, id: string): T {
  if (thing === undefined) throw new Error(`The test server has no ${what} ${id}.`)
  return thing
}

function now(): string {
  return new Date().toISOString()
}
