import type { Static } from '@sinclair/typebox'
import { Type } from 'stoa/plugin'
import type { Call, KnownPayment, RefundOrder, RefundState } from '../provider.ts'
import {
  OrNull,
  XenditAmount,
  failureOf,
  fromXendit,
  toXendit,
  unreadable,
  xenditAsk
} from './client.ts'

/** docs.xendit.co/apidocs/refund-payment-request; an invoice's is named by `invoice_id`. */
const Refund = Type.Object({
  id: Type.String(),
  reference_id: OrNull(Type.String()),
  status: Type.String(),
  amount: XenditAmount,
  currency: Type.String(),
  failure_code: OrNull(Type.String())
})
const Refunds = Type.Object({ data: Type.Array(Refund), has_more: Type.Optional(Type.Boolean()) })

const STATES: Readonly<Record<string, RefundState['state']>> = {
  PENDING: 'pending',
  SUCCEEDED: 'refunded',
  FAILED: 'failed',
  CANCELLED: 'failed'
}
const LONGEST_REASON = 500
/** Of a hundred. */
const PAGES = 10

export async function createRefund(
  payment: KnownPayment,
  order: RefundOrder,
  call: Call
): Promise<RefundState> {
  return stateOf(
    await xenditAsk(call, 'POST', '/refunds', Refund, {
      body: {
        ...subject(payment),
        reference_id: order.reference,
        currency: order.currency,
        amount: toXendit(order.amountMinor, order.currency),
        reason: 'REQUESTED_BY_CUSTOMER',
        ...(order.reason && { metadata: { reason: order.reason.slice(0, LONGEST_REASON) } })
      },
      keyed: true
    })
  )
}

export async function getRefund(ref: string, call: Call): Promise<RefundState | null> {
  const refund = await xenditAsk(call, 'GET', `/refunds/${encodeURIComponent(ref)}`, Refund, {
    orNull: true
  })
  return refund && stateOf(refund)
}

export async function findRefund(
  payment: KnownPayment,
  reference: string,
  call: Call
): Promise<RefundState | null> {
  for await (const page of pages(payment, call)) {
    const found = page.find(refund => refund.reference_id === reference)
    if (found) return stateOf(found)
  }
  return null
}

/** Also those made in Xendit's dashboard, which bear no reference of ours. */
export async function refunds(payment: KnownPayment, call: Call): Promise<RefundState[]> {
  const all: RefundState[] = []
  for await (const page of pages(payment, call)) all.push(...page.map(stateOf))
  return all
}

async function* pages(
  payment: KnownPayment,
  call: Call
): AsyncGenerator<Array<Static<typeof Refund>>> {
  let after: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const query = new URLSearchParams({
      ...subject(payment),
      limit: '100',
      ...(after !== undefined && { after_id: after })
    })
    const answer = await xenditAsk(call, 'GET', `/refunds?${query}`, Refunds, { orNull: true })
    yield answer?.data ?? []
    after = answer?.data.at(-1)?.id
    if (!answer?.has_more || after === undefined) return
  }
}

function subject({ method, ref }: KnownPayment): Record<string, string> {
  return method === 'invoice' ? { invoice_id: ref } : { payment_request_id: ref }
}

function stateOf(refund: Static<typeof Refund>): RefundState {
  const state = STATES[refund.status]
  if (state === undefined) throw unreadable(200)
  return {
    ref: refund.id,
    reference: refund.reference_id ?? null,
    state,
    amountMinor: fromXendit(refund.amount, refund.currency),
    currency: refund.currency,
    failure: failureOf(refund.failure_code)
  }
}
