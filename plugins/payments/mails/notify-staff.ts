import { createHash } from 'node:crypto'
import { formatMoney, queueMail, type UnitContext } from 'stoa/plugin'
import { paymentById } from '../payments/store.ts'
import { PaymentsSettings } from '../settings.ts'
import { dashboardMails, type DashboardMailKind } from './dashboard-mails.ts'

interface News {
  kind: DashboardMailKind
  paymentId: string
  /** The fact, unique: one mail to an address, however often it is told. */
  mark: string
  amount?: { minor: number; currency: string }
  respondBy?: string | null
  what?: string
}

/**
 * Mails whom the company named (setting alertsTo) what happened to a payment's money at its
 * provider: a mail for each, so that no one sees who else is told, and a server that refuses one
 * keeps it from no other.
 */
export async function tell(
  ctx: UnitContext,
  { kind, paymentId, mark, amount, respondBy, what }: News
): Promise<void> {
  const { alertsTo } = ctx.settings(PaymentsSettings)
  const [payment] =
    alertsTo.length === 0 ? [] : await paymentById([ctx.tenantId, ctx.company().id, paymentId])
  if (!payment) return
  const { locale, timeZone } = ctx.company()
  const values = {
    provider: payment.provider,
    description: payment.description,
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
  for (const address of alertsTo) {
    await queueMail(ctx, {
      to: { name: null, address },
      template: dashboardMails[kind],
      source: `payments.dashboard-${kind}:${mark}:${markOf(address)}`,
      values
    })
  }
}

/** An address within a source, whose length is bounded. */
const markOf = (address: string): string =>
  createHash('sha256').update(address).digest('hex').slice(0, 16)
