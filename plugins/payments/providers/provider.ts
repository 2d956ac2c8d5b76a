import { Type, type Static, type TObject } from 'stoa/plugin'
import type { PaymentsEnvironment } from '../environment.ts'
import type { DisputeStatus } from '../disputes/rules.ts'
import type { PayoutChannel, PayoutOrder, PayoutState } from './provider-payout.ts'

/**
 * What the plugin needs of a way to take money; one folder of providers/ for each vendor. A
 * provider is told what to do and asked how things stand; it stores nothing and decides nothing.
 * Amounts are integers in the minor unit of the ISO 4217 currency beside them (1250 IDR = Rp
 * 12.50); each driver converts to its vendor's units, exactly or not at all.
 *
 * Every method may throw ProviderRefused (definite: nothing happened) or ProviderUnreachable (the
 * result is unknown).
 */
export interface PaymentProvider {
  readonly name: ProviderName
  readonly capabilities: Capabilities
  /**
   * Where the vendor is reached and by which release of its API, as far as the operator says so;
   * nothing: the driver's own.
   */
  reachedAt(environment: Static<typeof PaymentsEnvironment>): {
    baseUrl?: string
    apiVersion?: string
  }
  /**
   * Whether the vendor takes such an amount that way, as far as its documents tell: the decimals it
   * can say, least and most. No call is made; true is no promise.
   */
  takes(payment: Pick<PaymentOrder, 'method' | 'channel' | 'amountMinor' | 'currency'>): boolean
  /**
   * The smallest amount the vendor can say in a currency, in minor units: 100 for IDR at Xendit,
   * which knows no sen; 1 where it knows them all. Whatever it takes or gives back is a multiple.
   * @throws stoa.unknown-currency
   */
  stepMinor(currency: string): number
  /**
   * The least and most of one payment that way, both included, in minor units, as far as the
   * vendor's documents tell; null: nothing is known.
   */
  limits(payment: Pick<PaymentOrder, 'method' | 'channel' | 'currency'>): Limits
  /**
   * Makes a payment. The vendor is given `order.reference`, so that a webhook that comes before
   * this answer can be matched. The same idempotency key with the same order answers the payment
   * there is, and makes no second one: at Stripe by the key (for 24 hours; later find first), at
   * Xendit by looking for the reference first, because its documents promise no key here: two calls
   * at the same moment would make two. Both would bear our reference, and the payer is shown the
   * one whose answer arrived.
   */
  create(order: PaymentOrder, call: Call): Promise<ProviderState>
  /**
   * How the payment stands, asked of the vendor at this moment (strongly consistent); null when the
   * vendor knows no such payment.
   */
  get(payment: KnownPayment, call: Call): Promise<ProviderState | null>
  /**
   * The payment by our own reference, for when the answer to create() was lost; one that is paid or
   * open before others. null when there is none, or none to be seen yet: only a payment is a proof,
   * null is not. Stripe: by its search index (behind by a minute, in bad hours by an hour), then
   * among the last 1,000 payments of the past 24 hours, which is strongly consistent. Xendit: by
   * its lists filtered by reference, of whose consistency its documents say nothing.
   */
  find(payment: Omit<KnownPayment, 'ref'>, call: Call): Promise<ProviderState | null>
  /**
   * Takes an authorized payment, or with capabilities.partialCapture a part of it (the rest is let
   * go). Manual: staff has the money.
   */
  capture(payment: KnownPayment, amountMinor: number, call: Call): Promise<ProviderState>
  /**
   * Ends a payment that is not paid; what was authorized is let go. Already ended: its state. Paid
   * in the meantime: the state 'captured', not an error; the caller refunds if it must.
   */
  cancel(payment: KnownPayment, call: Call): Promise<ProviderState>
  /** Gives money back. The same key again answers the refund there is. */
  refund(payment: KnownPayment, order: RefundOrder, call: Call): Promise<RefundState>
  /** null when the vendor knows no such refund. */
  getRefund(payment: KnownPayment, ref: string, call: Call): Promise<RefundState | null>
  /** The refund by our own reference; null when there is none, or none yet. */
  findRefund(payment: KnownPayment, reference: string, call: Call): Promise<RefundState | null>
  /**
   * Every refund the vendor knows of a payment, whoever asked for it, newest first; at most 1,000.
   */
  refunds(payment: KnownPayment, call: Call): Promise<RefundState[]>
  /**
   * The vendor's ids of the payments of which money was refunded or disputed in its own dashboard
   * since then; at most 1,000. Absent where its lists cannot be asked so.
   */
  movedAtDashboard?(since: Date, call: Call): Promise<string[]>
  /**
   * What the payer's bank asks about or takes back of a payment. Absent where the vendor tells of
   * none.
   */
  disputes?(payment: KnownPayment, call: Call): Promise<DisputeState[]>
  /** Creates a payout to a bank account or e-wallet. Present when capabilities.payout. */
  payout?(order: PayoutOrder, call: Call): Promise<PayoutState>
  getPayout?(ref: string, call: Call): Promise<PayoutState | null>
  findPayout?(reference: string, call: Call): Promise<PayoutState | null>
  /** The banks and e-wallets payouts may go to in a currency. */
  channels?(currency: string, call: Call): Promise<PayoutChannel[]>
  /**
   * Reads what the vendor sent. What it says is only a hint to ask (get, getRefund, getPayout):
   * never a proof of payment.
   * @param raw the body byte for byte
   * @param headers lower-case names
   * @throws WebhookForged when it is not from the vendor, was changed, is too old, or cannot be
   * read
   */
  readWebhook(
    raw: string,
    headers: Readonly<Record<string, string>>,
    credentials: Credentials
  ): WebhookFacts
}

/** Every provider there is; the table's CHECK is compared with it by a test. */
export const providerNames = ['manual', 'xendit', 'stripe'] as const
export type ProviderName = (typeof providerNames)[number]
export const ProviderName = Type.Union(providerNames.map(name => Type.Literal(name)))
export type MethodName =
  'invoice' | 'ewallet' | 'virtual-account' | 'qr' | 'card' | 'cash-on-delivery' | 'bank-transfer'

export interface Capabilities {
  methods: PaymentMethod[]
  /** create() with capture 'manual' holds the money until capture(). */
  authorize: boolean
  partialCapture: boolean
  /** 'full': only the whole amount, once. */
  refund: 'full' | 'partial' | 'none'
  payout: boolean
  /** The shopper pays on a page of the vendor's (action.url). */
  hosted: boolean
  /**
   * false: no one to ask; our own rows are the truth, get() and the find… answer null, and there
   * are no webhooks. A refund is pending until staff says otherwise.
   */
  remembers: boolean
  /**
   * What it must be given of each company, as flat text fields. Those in `secrets` are never shown
   * again.
   */
  credentials: TObject
  secrets: string[]
}

export interface PaymentMethod {
  method: MethodName
  /** In English, for a shop's checkout. */
  title: string
  /** create() must be told a channel: a bank, an e-wallet. */
  needsChannel: boolean
  /** ISO 4217; null: whatever the vendor's account takes. */
  currencies: string[] | null
  /**
   * The channels known to work, for a choice in settings; others of the vendor's codes are passed
   * on as they are.
   */
  channels: PaymentChannel[]
}

export interface PaymentChannel {
  code: string
  title: string
  currency: string
}

/**
 * By provider: xendit {secretKey, callbackToken}, stripe {secretKey, webhookSecret, account?},
 * manual {bankTransfer?, cashOnDelivery?}.
 */
export type Credentials = Readonly<Record<string, string | undefined>>

export interface Call {
  /**
   * 8 to 255 printable characters, the same at each repetition of the same order. Reading methods
   * do not use it.
   */
  idempotencyKey: string
  credentials: Credentials
  /**
   * Where the vendor is reached, without a slash at the end; null: at its own address. From the
   * environment, never from a tenant.
   */
  baseUrl: string | null
  /** Version of the vendor's API; null: the one the driver was written for. */
  apiVersion: string | null
  /** Ends the call; also the only limit of time, e.g. AbortSignal.timeout(30_000). */
  signal: AbortSignal
  /**
   * Called once for each HTTP exchange when it is over, with secrets and card data masked
   * (providers/mask.ts). May not throw.
   */
  onExchange(exchange: Exchange): void
}

export interface Exchange {
  method: string
  url: string
  /** null when no answer came. */
  status: number | null
  /** As sent and received, masked, at most 20,000 characters; null without a body. */
  requestBody: string | null
  responseBody: string | null
  /** Milliseconds from sending to the end of the answer. */
  ms: number
  /** What went wrong on the way, in a few words; null when an answer came, whatever it said. */
  error: string | null
}

export interface Limits {
  leastMinor: number | null
  mostMinor: number | null
}

export interface PaymentOrder {
  /** Our payment's id; unique per payment. */
  reference: string
  method: MethodName
  /**
   * The vendor's code of a bank or e-wallet, e.g. 'BCA_VIRTUAL_ACCOUNT', 'GCASH'; null where the
   * method needs none.
   */
  channel: string | null
  amountMinor: number
  currency: string
  /** Shown to the payer, 1 to 250 characters. */
  description: string
  customer: PaymentCustomer | null
  /** Where the payer's browser comes back to, whatever the outcome. It proves nothing. */
  returnUrl: string | null
  /**
   * Until when it may be paid; null: the vendor's habit. Vendors that know no expiry leave it to
   * us.
   */
  expiresAt: Date | null
  /** 'manual' only with capabilities.authorize. */
  capture: 'automatic' | 'manual'
}

/** Phone in E.164. */
export interface PaymentCustomer {
  name: string
  email: string | null
  phone: string | null
}

/** What we know of a payment that was made. */
export interface KnownPayment {
  /** The vendor's id, from ProviderState. */
  ref: string
  reference: string
  method: MethodName
  amountMinor: number
  currency: string
}

export interface ProviderState {
  /** The vendor's id. */
  ref: string
  /** Our reference as the vendor has it; null when it has none. */
  reference: string | null
  /**
   * 'requires-action' is also a payment on its way at the vendor (action null). 'failed' is final:
   * a declined card that may be tried again is 'requires-action' with `failure`. Refunds do not
   * change it.
   */
  state: 'requires-action' | 'authorized' | 'captured' | 'failed' | 'expired' | 'cancelled'
  /** What was asked for, as the vendor has it: compare it with what we wanted. */
  amountMinor: number
  currency: string
  /** What the payer paid and the vendor took; 0 until then. */
  capturedMinor: number
  /** null: the vendor does not tell here; count the refunds. */
  refundedMinor: number | null
  /** Whether there is, or was, a dispute to ask disputes() about. */
  disputed: boolean
  /** What the payer has to do; null when nothing (more). */
  action: PaymentAction | null
  expiresAt: Date | null
  failure: Failure | null
}

/**
 * url: go there; qr: text of a QR code; account: number to pay to; clientSecret: for Stripe's own
 * form in the browser.
 */
export interface PaymentAction {
  url?: string
  qr?: string
  account?: string
  instructions?: string
  clientSecret?: string
}

/** `code` as the vendor names it. */
export interface Failure {
  code: string
  message: string
}

export interface RefundOrder {
  /** Our refund's id. */
  reference: string
  amountMinor: number
  currency: string
  reason: string | null
}

export interface RefundState {
  ref: string
  reference: string | null
  state: 'pending' | 'refunded' | 'failed'
  amountMinor: number
  currency: string
  failure: Failure | null
}

export interface DisputeState {
  ref: string
  state: DisputeStatus
  amountMinor: number
  currency: string
  /** As the vendor names it, e.g. 'fraudulent'. */
  reason: string | null
  /** Until when it takes evidence. */
  respondBy: Date | null
}

export interface WebhookFacts {
  /**
   * The same for each delivery of the same event: the vendor's id, or a hash where it gives none.
   */
  eventId: string
  /** 'other': genuine, but nothing this plugin deals with. */
  subject: 'payment' | 'refund' | 'payout' | 'other'
  /** The vendor's id of the subject; null when the event does not say. */
  ref: string | null
  /** The vendor's id of the payment a refund is of, where it says. */
  paymentRef: string | null
  /** Our own id as we sent it. */
  reference: string | null
  /** The vendor's name of the event, e.g. 'payment.capture', 'charge.refunded', 'invoice.paid'. */
  type: string
  occurredAt: Date | null
}
