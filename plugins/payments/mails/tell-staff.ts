import { type Context, formatMoney, queueMail } from 'stoa/plugin'
import { intentById } from '../payments/store.ts'
import { PaymentsSettings } from '../settings.ts'
import { deskMails, type DeskNewsKind } from './desk-news.ts'

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
export async function tell(
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
