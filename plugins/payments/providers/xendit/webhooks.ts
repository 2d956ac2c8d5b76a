import { createHash, timingSafeEqual } from 'node:crypto'
import { Value } from '@sinclair/typebox/value'
import { Type } from 'stoa/plugin'
import { type Credentials, type WebhookFacts } from '../provider.ts'
import { WebhookForged } from '../provider-failures.ts'
import { OrNull, dateOf } from './client.ts'

const text = OrNull(Type.String())
const InvoiceEvent = Type.Object({
  id: Type.String(),
  external_id: Type.String(),
  status: Type.String(),
  updated: text,
  created: text
})
const Subject = Type.Object({
  id: text,
  payment_request_id: text,
  payment_id: text,
  invoice_id: text,
  reference_id: text,
  status: text,
  updated: text
})
const Event = Type.Object({ event: Type.String(), created: text, data: Subject })
/** Refunds are documented within two envelopes. */
const TwiceWrapped = Type.Object({ data: Subject })

/**
 * Reads a webhook of Xendit. Its only seal is the header x-callback-token, a secret of the account
 * sent along with each: no signature of the body, no time. Whoever saw one can write others, hence
 * nothing in it is believed but that one should ask. Events bear no id, so ours is a hash of what
 * happened to what, the same at each delivery.
 */
export function readXenditWebhook(
  raw: string,
  headers: Readonly<Record<string, string>>,
  credentials: Credentials
): WebhookFacts {
  if (!sameSecret(headers['x-callback-token'], credentials.callbackToken)) {
    throw new WebhookForged('xendit', 'token')
  }
  const body = parse(raw)
  if (Value.Check(Event, body)) {
    const data = Value.Check(TwiceWrapped, body.data) ? body.data.data : body.data
    const [noun] = body.event.split('.')
    const subject =
      noun === 'refund' || noun === 'payout'
        ? noun
        : noun === 'payment' || noun === 'payment_request'
          ? 'payment'
          : 'other'
    const ref = (subject === 'payment' ? data.payment_request_id : data.id) ?? null
    return {
      eventId: hash(
        body.event,
        ref ?? data.id ?? data.payment_id ?? raw,
        data.payment_id,
        data.status,
        data.updated
      ),
      subject,
      ref,
      paymentRef:
        subject === 'refund' ? (data.payment_request_id ?? data.invoice_id ?? null) : null,
      reference: data.reference_id ?? null,
      type: body.event,
      occurredAt: dateOf(data.updated ?? body.created)
    }
  }
  if (Value.Check(InvoiceEvent, body)) {
    const { id, external_id: reference, status, updated, created } = body
    return {
      eventId: hash('invoice', id, status, updated),
      subject: 'payment',
      ref: id,
      paymentRef: null,
      reference,
      type: `invoice.${status.toLowerCase()}`,
      occurredAt: dateOf(updated ?? created)
    }
  }
  return {
    eventId: hash('unknown', raw),
    subject: 'other',
    ref: null,
    paymentRef: null,
    reference: null,
    type: 'unknown',
    occurredAt: null
  }
}

/** In constant time, whatever the lengths; an unset secret equals nothing. */
function sameSecret(given: string | undefined, secret: string | undefined): boolean {
  if (!given || !secret) return false
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(given), digest(secret))
}

function parse(raw: string): object {
  try {
    const body: unknown = JSON.parse(raw)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  } catch {}
  throw new WebhookForged('xendit', 'malformed')
}

function hash(...parts: Array<string | null | undefined>): string {
  return createHash('sha256')
    .update(JSON.stringify(parts.map(part => part ?? null)))
    .digest('hex')
}
