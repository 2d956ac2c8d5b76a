import { type Context, isId, newId, statement, type UnitContext } from 'stoa/plugin'
import { paymentOfWebhook, type PaymentRow } from '../payments/store.ts'
import { payoutOfWebhook } from '../payouts/store.ts'
import { refundOfWebhook } from '../refunds/store.ts'
import { checkPayment } from '../payments/at-provider/jobs.ts'
import { checkRefund } from '../refunds/jobs.ts'
import { checkPayout } from '../payouts/jobs.ts'

export interface WebhookRow {
  id: string
  account_id: string
  event_id: string
  subject: 'payment' | 'refund' | 'payout' | 'other'
  type: string
  ref: string | null
  payment_ref: string | null
  reference: string | null
  payment_id: string | null
  payout_id: string | null
  headers: Record<string, string>
  body: string
  deliveries: number
  received_at: Date
}

const COLUMNS =
  'id, account_id, event_id, subject, type, ref, payment_ref, reference, payment_id, payout_id, headers, body, deliveries, received_at'

/** A second delivery of an event is counted, and is no new row. */
const insert = statement<{ id: string; first: boolean }>(
  'payments.insert-webhook',
  `
  INSERT INTO payments_webhook AS w (tenant_id, company_id, id, account_id, event_id, subject, type, ref, reference, payment_id, payout_id, headers, body, payment_ref)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  ON CONFLICT (tenant_id, account_id, event_id) DO UPDATE SET deliveries = w.deliveries + 1 RETURNING w.id, w.xmax = 0 AS first`
)
export const webhookById = statement<WebhookRow>(
  'payments.webhook-by-id',
  `SELECT ${COLUMNS} FROM payments_webhook WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
/** Those about a payment of another shop than one may act in are not shown. */
export const webhookPage = statement<WebhookRow>(
  'payments.webhooks',
  `
  SELECT ${COLUMNS} FROM payments_webhook w
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR payment_id = $3) AND ($4::boolean IS NULL OR (payment_id IS NULL AND payout_id IS NULL) = $4) AND ($5::uuid IS NULL OR id < $5)
    AND (payment_id IS NULL OR EXISTS (SELECT 1 FROM payments_payment i WHERE i.tenant_id = w.tenant_id AND i.id = w.payment_id))
  ORDER BY id DESC LIMIT $6`
)
const match = statement<{ id: string }>(
  'payments.match-webhooks',
  `
  UPDATE payments_webhook SET payment_id = $4 WHERE tenant_id = $1 AND account_id = $2 AND ref = $3 AND payment_id IS NULL AND subject = 'payment' RETURNING id`
)
const matchOne = statement(
  'payments.match-webhook',
  'UPDATE payments_webhook SET payment_id = $3, payout_id = $4 WHERE tenant_id = $1 AND id = $2'
)

/** What a webhook is about, among our own. */
export interface Matched {
  paymentId: string | null
  refundId: string | null
  payoutId: string | null
  /** The provider's id, where it is not the one we know. */ ref: string | null
}

const NO_ONE: Matched = { paymentId: null, refundId: null, payoutId: null, ref: null }

/**
 * Finds what a webhook is about: by the provider's id, or by ours, which it knows before its answer
 * has reached us.
 */
async function subjectOf(
  ctx: Context,
  accountId: string,
  facts: Pick<WebhookRow, 'subject' | 'ref' | 'payment_ref' | 'reference'>
): Promise<Matched> {
  const { subject, ref } = facts
  const reference = facts.reference !== null && isId(facts.reference) ? facts.reference : null
  const scope = [ctx.tenantId, ctx.company().id, accountId, ref, reference]
  if (subject === 'refund') {
    const [refund] = await refundOfWebhook(scope)
    if (refund) return { ...NO_ONE, paymentId: refund.payment_id, refundId: refund.id }
    // None of ours: made in the provider's own dashboard, of a payment that may be.
    const [payment] = await paymentOfWebhook([
      ctx.tenantId,
      ctx.company().id,
      accountId,
      facts.payment_ref ?? ref,
      reference
    ])
    return payment ? { ...NO_ONE, paymentId: payment.id } : NO_ONE
  }
  if (subject === 'payout') {
    return { ...NO_ONE, payoutId: (await payoutOfWebhook(scope))[0]?.id ?? null }
  }
  if (subject === 'other') return NO_ONE
  const [payment] = await paymentOfWebhook(scope)
  return payment
    ? {
        ...NO_ONE,
        paymentId: payment.id,
        ref: subject === 'payment' && ref !== payment.provider_ref ? ref : null
      }
    : NO_ONE
}

/**
 * Asks for what a webhook is about to be looked up at the provider, in the same commit. @returns
 * the job, or null when it is about nothing of ours
 */
function askAbout(
  ctx: UnitContext,
  { paymentId, refundId, payoutId, ref }: Matched
): string | null {
  if (refundId !== null) {
    return ctx.enqueue(checkRefund, { refundId }, { priority: 0 })
  }
  if (payoutId !== null) return ctx.enqueue(checkPayout, { payoutId })
  if (paymentId !== null) {
    return ctx.enqueue(
      checkPayment,
      { paymentId, ...(ref === null ? {} : { ref }) },
      { priority: 0 }
    )
  }
  return null
}

export interface NewWebhook extends Pick<
  WebhookRow,
  'event_id' | 'subject' | 'type' | 'ref' | 'payment_ref' | 'reference' | 'headers' | 'body'
> {
  accountId: string
}

/**
 * Keeps a genuine webhook and asks the provider about its subject, once an event. @returns false
 * when the event came before
 */
export async function keepWebhook(ctx: UnitContext, webhook: NewWebhook): Promise<boolean> {
  const about = await subjectOf(ctx, webhook.accountId, webhook)
  const [row] = await insert([
    ctx.tenantId,
    ctx.company().id,
    newId(),
    webhook.accountId,
    webhook.event_id,
    webhook.subject,
    webhook.type,
    webhook.ref,
    webhook.reference,
    about.paymentId,
    about.payoutId,
    JSON.stringify(webhook.headers),
    webhook.body,
    webhook.payment_ref
  ])
  if (row?.first) askAbout(ctx, about)
  return row?.first ?? false
}

/**
 * A stored webhook once more: looked up again, and asked about. @returns the job, or null as
 * askAbout()
 */
export async function replay(ctx: UnitContext, row: WebhookRow): Promise<string | null> {
  const about = await subjectOf(ctx, row.account_id, row)
  await matchOne([
    ctx.tenantId,
    row.id,
    about.paymentId ?? row.payment_id,
    about.payoutId ?? row.payout_id
  ])
  return askAbout(ctx, about)
}

/**
 * Webhooks that named only the provider's id came before we knew it. @returns whether there were
 * any
 */
export async function matchWaitingWebhooks(ctx: Context, row: PaymentRow): Promise<boolean> {
  return (await match([ctx.tenantId, row.account_id, row.provider_ref, row.id])).length > 0
}
