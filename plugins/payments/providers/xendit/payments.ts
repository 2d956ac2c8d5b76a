import type { Static } from '@sinclair/typebox'
import { Type } from 'stoa/plugin'
import {
  type Call,
  type PaymentAction,
  type PaymentOrder,
  type ProviderState
} from '../provider.ts'
import { ProviderRefused } from '../provider-failures.ts'
import { countryOf, qrChannel } from './channels.ts'
import {
  OrNull,
  XenditAmount,
  best,
  dateOf,
  failureOf,
  fromXendit,
  toXendit,
  unreadable,
  xenditAsk
} from './client.ts'

/**
 * Xendit's payment requests of the v3 API: e-wallets, virtual accounts and QR codes through one
 * operation (docs.xendit.co/apidocs/create-payment-request). Known by our reference as
 * `reference_id`, not unique there.
 */
const PaymentRequest = Type.Object({
  payment_request_id: Type.String(),
  reference_id: Type.String(),
  status: Type.String(),
  currency: Type.String(),
  request_amount: XenditAmount,
  latest_payment_id: OrNull(Type.String()),
  failure_code: OrNull(Type.String()),
  actions: OrNull(
    Type.Array(
      Type.Object({
        type: Type.String(),
        descriptor: OrNull(Type.String()),
        value: OrNull(Type.String())
      })
    )
  ),
  channel_properties: OrNull(Type.Object({ expires_at: OrNull(Type.String()) }))
})
type PaymentRequest = Static<typeof PaymentRequest>

/** The money of a payment request (docs.xendit.co/apidocs/get-payment). */
const Payment = Type.Object({
  captures: OrNull(Type.Array(Type.Object({ capture_amount: XenditAmount })))
})

const STATES: Readonly<Record<string, ProviderState['state']>> = {
  PENDING: 'requires-action',
  REQUIRES_ACTION: 'requires-action',
  ACCEPTING_PAYMENTS: 'requires-action',
  AUTHORIZED: 'authorized',
  SUCCEEDED: 'captured',
  CANCELED: 'cancelled',
  EXPIRED: 'expired',
  FAILED: 'failed'
}

export async function createPaymentRequest(
  order: PaymentOrder,
  call: Call
): Promise<ProviderState> {
  const body = {
    reference_id: order.reference,
    type: 'PAY',
    country: countryOf(order.currency),
    currency: order.currency,
    request_amount: toXendit(order.amountMinor, order.currency),
    capture_method: 'AUTOMATIC',
    channel_code: channelOf(order),
    channel_properties: propertiesOf(order),
    description: order.description
  }
  const there = await findPaymentRequest(order.reference, call)
  return (
    there ??
    stateOf(
      await xenditAsk(call, 'POST', '/v3/payment_requests', PaymentRequest, { body, keyed: true }),
      call
    )
  )
}

export async function getPaymentRequest(ref: string, call: Call): Promise<ProviderState | null> {
  const request = await xenditAsk(
    call,
    'GET',
    `/v3/payment_requests/${encodeURIComponent(ref)}`,
    PaymentRequest,
    { orNull: true }
  )
  return request && stateOf(request, call)
}

/**
 * That the list takes `reference_id` is documented for v2 and seen for v3; what it answers is
 * compared again.
 */
export async function findPaymentRequest(
  reference: string,
  call: Call
): Promise<ProviderState | null> {
  const page = await xenditAsk(
    call,
    'GET',
    `/v3/payment_requests?reference_id=${encodeURIComponent(reference)}`,
    Type.Object({ data: Type.Array(PaymentRequest) }),
    { orNull: true }
  )
  return best(
    await Promise.all(
      (page?.data ?? [])
        .filter(request => request.reference_id === reference)
        .map(request => stateOf(request, call))
    )
  )
}

export async function cancelPaymentRequest(ref: string, call: Call): Promise<ProviderState> {
  try {
    return await stateOf(
      await xenditAsk(
        call,
        'POST',
        `/v3/payment_requests/${encodeURIComponent(ref)}/cancel`,
        PaymentRequest
      ),
      call
    )
  } catch (error) {
    if (!(error instanceof ProviderRefused) || error.code === 'invalid-credentials') throw error
    const state = await getPaymentRequest(ref, call)
    if (state === null || state.state === 'requires-action') throw error
    return state
  }
}

function channelOf({ method, channel, currency }: PaymentOrder): string {
  const code = channel ?? (method === 'qr' ? qrChannel(currency) : null)
  if (code === null) {
    throw new ProviderRefused(
      'xendit',
      'channel-missing',
      `Say which channel takes the ${method} payment.`,
      null
    )
  }
  return code
}

function propertiesOf({
  method,
  currency,
  description,
  returnUrl,
  expiresAt
}: PaymentOrder): object {
  const expiry = expiresAt && { expires_at: expiresAt.toISOString() }
  switch (method) {
    case 'ewallet': // documented to know no expiry of ours: theirs is a quarter of an hour
      return {
        ...(returnUrl && {
          success_return_url: returnUrl,
          failure_return_url: returnUrl,
          cancel_return_url: returnUrl
        })
      }
    case 'virtual-account': // what an ATM shows: letters, digits and spaces
      return {
        display_name:
          description
            .replace(/[^\p{L}\p{N} ]+/gu, ' ')
            .replace(/ +/g, ' ')
            .trim()
            .slice(0, 50) || 'Payment',
        ...expiry
      }
    default:
      return { ...(currency === 'THB' && { qr_string_type: 'DYNAMIC' }), ...expiry }
  }
}

async function stateOf(request: PaymentRequest, call: Call): Promise<ProviderState> {
  const { currency } = request
  const state = STATES[request.status]
  if (state === undefined) throw unreadable(200)
  const amountMinor = fromXendit(request.request_amount, currency)
  return {
    ref: request.payment_request_id,
    reference: request.reference_id,
    state,
    amountMinor,
    currency,
    capturedMinor: state === 'captured' ? await capturedMinor(request, amountMinor, call) : 0,
    refundedMinor: null,
    disputed: false,
    action: state === 'requires-action' ? actionOf(request.actions ?? []) : null,
    expiresAt: dateOf(request.channel_properties?.expires_at),
    failure: failureOf(request.failure_code)
  }
}

/** What was asked for need not be what was paid: the payment itself tells. */
async function capturedMinor(request: PaymentRequest, asked: number, call: Call): Promise<number> {
  if (!request.latest_payment_id) return asked
  const payment = await xenditAsk(
    call,
    'GET',
    `/v3/payments/${encodeURIComponent(request.latest_payment_id)}`,
    Payment,
    { orNull: true }
  )
  if (!payment?.captures?.length) return asked
  return payment.captures.reduce(
    (sum, { capture_amount: amount }) => sum + fromXendit(amount, request.currency),
    0
  )
}

/** The web page before the app's link: every browser opens it. */
function actionOf(actions: NonNullable<PaymentRequest['actions']>): PaymentAction | null {
  const value = (...descriptors: string[]): string | undefined =>
    descriptors
      .map(descriptor => actions.find(action => action.descriptor === descriptor)?.value)
      .find(Boolean) ?? undefined
  const url = value('WEB_URL', 'DEEPLINK_URL')
  const qr = value('QR_STRING')
  const account = value('VIRTUAL_ACCOUNT_NUMBER', 'PAYMENT_CODE')
  return url || qr || account
    ? { ...(url && { url }), ...(qr && { qr }), ...(account && { account }) }
    : null
}
