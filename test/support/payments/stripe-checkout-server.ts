import { bankPage, controllerPage, fieldsPage, stripeScript } from './stripe-browser/pages.ts'
import { StripeServer } from './stripe-server.ts'
import { parseForm, type Intent, type StripeEvent } from './stripe-shapes.ts'
import { VendorError, type Answered, type Asked } from './vendor-server.ts'

/** Stripe's test cards (docs.stripe.com/testing), as far as this stands in for it. */
export const CARDS = {
  good: '4242424242424242',
  noFunds: '4000000000009995',
  asksInFrame: '4000002500003155',
  asksOnPage: '4000000000003220'
} as const

/**
 * Stripe as the payer's browser meets it: its script, the frame with the card's fields, confirming
 * with the publishable key, the bank's question, and webhooks to the addresses entered in its
 * dashboard. No one's part is played but Stripe's and the bank's.
 */
export class StripeCheckoutServer extends StripeServer {
  readonly publishableKey = 'pk_test_of_these_tests'
  /** Where events are sent. Left empty, or while `silent`, they are lost. */
  readonly endpoints: string[] = []
  silent = false
  private readonly returns = new Map<string, string>()
  private readonly sending = new Set<Promise<unknown>>()

  get scriptUrl(): string {
    return `${this.url}/endive/stripe.js`
  }

  /** Sends events to all endpoints, as Stripe does a moment later. */
  tell(...events: StripeEvent[]): void {
    if (this.silent) return
    for (const url of this.endpoints) {
      const sent = (async () => {
        for (const event of events) await this.sendWebhook(url, event).catch(() => {})
      })()
      this.sending.add(sent)
      sent.finally(() => this.sending.delete(sent)).catch(() => {})
    }
  }

  /** Resolves when all that was told has been taken. */
  async reported(): Promise<void> {
    while (this.sending.size > 0) await Promise.all(this.sending)
  }

  protected override answer(asked: Asked): Answered {
    const { method, path, query } = asked
    const html = (body: string): Answered => ({
      status: 200,
      body,
      headers: { 'content-type': 'text/html; charset=utf-8' }
    })
    if (path === '/endive/stripe.js') {
      return {
        status: 200,
        body: stripeScript,
        headers: { 'content-type': 'text/javascript; charset=utf-8' }
      }
    }
    if (path === '/controller') return html(controllerPage)
    if (path === '/fields') return html(fieldsPage)
    const [, place, id = '', paymentId = '', verb] = path.split('/')
    if (place === 'bank') {
      return method === 'GET'
        ? html(bankPage(id, this.returns.get(id) ?? null))
        : this.bankAnswers(this.ofId(id), query.get('says') === 'yes')
    }
    if (!(asked.headers.authorization ?? '').startsWith('Bearer pk_')) return super.answer(asked)
    if (asked.headers.authorization !== `Bearer ${this.publishableKey}`) {
      throw new VendorError(401, 'api_key_invalid', 'Invalid API Key provided')
    }
    if (asked.headers['stripe-account'] !== this.account) {
      throw new VendorError(
        403,
        'account_invalid',
        'The provided key does not have access to this account.'
      )
    }
    const intent = this.ofId(paymentId)
    const form = parseForm(asked.body)
    if ((query.get('client_secret') ?? form.client_secret) !== intent.client_secret) {
      throw new VendorError(404, 'resource_missing', `No such payment_intent: '${paymentId}'`)
    }
    return verb === 'confirm'
      ? this.confirm(intent, form as unknown as Confirmation)
      : { status: 200, body: shown(intent) }
  }

  private confirm(
    intent: Intent,
    {
      return_url: returnUrl,
      payment_method_data: {
        card: { number }
      }
    }: Confirmation
  ): Answered {
    if (intent.status !== 'requires_payment_method' && intent.status !== 'requires_action') {
      return refused(
        400,
        {
          type: 'invalid_request_error',
          code: 'payment_intent_unexpected_state',
          message: `You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`
        },
        intent
      )
    }
    if (number === CARDS.noFunds) {
      this.tell(this.fail(intent.id))
      return refused(402, intent.last_payment_error as object, intent)
    }
    if (number === CARDS.asksInFrame || number === CARDS.asksOnPage) {
      if (number === CARDS.asksOnPage) this.returns.set(intent.id, returnUrl)
      else this.returns.delete(intent.id)
      const url = `${this.url}/bank/${intent.id}`
      Object.assign(intent, {
        status: 'requires_action',
        last_payment_error: null,
        next_action:
          number === CARDS.asksOnPage
            ? { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } }
            : { type: 'use_stripe_sdk', use_stripe_sdk: { stripe_js: url } }
      })
      return { status: 200, body: shown(intent) }
    }
    if (number !== CARDS.good) {
      return refused(
        402,
        { type: 'card_error', code: 'incorrect_number', message: 'Your card number is incorrect.' },
        intent
      )
    }
    this.tell(this.pay(intent.id))
    return { status: 200, body: shown(intent) }
  }

  private bankAnswers(intent: Intent, yes: boolean): Answered {
    if (yes) {
      this.tell(this.pay(intent.id))
    } else {
      const error = {
        type: 'card_error',
        code: 'payment_intent_authentication_failure',
        decline_code: null,
        message:
          'We are unable to authenticate your payment method. Please choose a different payment method and try again.'
      } as const
      Object.assign(intent, {
        status: 'requires_payment_method',
        next_action: null,
        last_payment_error: error
      })
      this.tell(this.event('payment_intent.payment_failed', intent))
    }
    return { status: 200, body: {} }
  }

  private ofId(id: string): Intent {
    const intent = this.intents.find(one => one.id === id)
    if (intent === undefined) {
      throw new VendorError(404, 'resource_missing', `No such payment_intent: '${id}'`)
    }
    return intent
  }
}

interface Confirmation {
  return_url: string
  payment_method_data: { card: { number: string } }
}

/** What Stripe shows of it to whoever has the publishable key and the client secret. */
const shown = ({
  id,
  object,
  amount,
  currency,
  client_secret: secret,
  status,
  next_action: next,
  last_payment_error: error
}: Intent): object => ({
  id,
  object,
  amount,
  currency,
  client_secret: secret,
  status,
  next_action: next,
  last_payment_error: error
})

const refused = (status: number, error: object, intent: Intent): Answered => ({
  status,
  body: { error: { ...error, payment_intent: shown(intent) } }
})
