import { formatMoney, queueMail, type Context, type EventData } from 'stoa/plugin'
import type { PaymentDisputeChanged, PaymentRefundChanged } from '../../pos/contract.ts'
import type { DifferenceFound } from '../contract.ts'
import { intentById } from '../intent-book.ts'
import { deskMails, type DeskNewsKind } from '../mails/desk-news.ts'
import { PaymentsSettings } from '../settings.ts'

interface News {
  kind: DeskNewsKind
  paymentId: string
  /** The fact, unique: one mail, however often it is told. */
  mark: string
  amount?: { minor: number; currency: string }
  respondBy?: string | null
  what?: string
}

/**
 * Mails whom the company named (setting alertsTo) what happened to a payment's money at its
 * provider.
 */
async function tell(
  ctx: Context,
  { kind, paymentId, mark, amount, respondBy, what }: News
): Promise<void> {
  const { alertsTo } = ctx.settings(PaymentsSettings)
  const [intent] =
    alertsTo === '' ? [] : await intentById([ctx.tenantId, ctx.company().id, paymentId])
  if (!intent) return
  const { locale, timeZone } = ctx.company()
  await queueMail(ctx, {
    to: { name: null, address: alertsTo },
    template: deskMails[kind],
    source: `payments.desk-${kind}:${mark}`,
    values: {
      provider: intent.provider,
      description: intent.description,
      paymentId,
      amount: amount === undefined ? null : formatMoney(amount.minor, amount.currency, locale),
      what: what ?? null,
      until:
        respondBy == null
          ? null
          : new Date(respondBy).toLocaleString(locale, {
              timeZone,
              dateStyle: 'medium',
              timeStyle: 'short'
            })
    }
  })
}

/** On pos.payment-dispute-changed. */
export const tellOfDispute = (
  ctx: Context,
  {
    disputeId,
    paymentId,
    state,
    amountMinor,
    currency,
    respondBy,
    at
  }: EventData<typeof PaymentDisputeChanged>
): Promise<void> =>
  tell(ctx, {
    kind: state,
    paymentId,
    mark: `${disputeId}:${at}`,
    amount: { minor: amountMinor, currency },
    respondBy: state === 'won' || state === 'lost' ? null : respondBy
  })

/**
 * On pos.payment-refund-changed, of what was given back at the provider's own desk; once, when it
 * is first seen.
 */
export const tellOfDeskRefund = (
  ctx: Context,
  { refundId, paymentId, amountMinor, currency }: EventData<typeof PaymentRefundChanged>
): Promise<void> =>
  tell(ctx, {
    kind: 'refunded',
    paymentId,
    mark: refundId,
    amount: { minor: amountMinor, currency }
  })

/** On payments.difference-found. */
export async function tellOfDifference(
  ctx: Context,
  { paymentId, kind, ours, theirs }: EventData<typeof DifferenceFound>
): Promise<void> {
  if (paymentId !== null) {
    await tell(ctx, {
      kind: 'differs',
      paymentId,
      mark: `${paymentId}:${kind}:${theirs}`.slice(0, 150),
      what: `${kind}: ${ours} / ${theirs}`
    })
  }
}
