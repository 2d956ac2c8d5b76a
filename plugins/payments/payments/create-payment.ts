import { type Context, coreErrors, currencyDigits, type UnitContext } from 'stoa/plugin'
import { accountsOf, type AccountRow } from '../accounts/store.ts'
import { offers } from '../accounts/offers.ts'
import { providerOf } from '../providers/registry.ts'
import { paymentsErrors } from '../errors.ts'
import { insertPayment, type PaymentRow } from './store.ts'
import type { PaymentCustomer } from '../providers/provider.ts'
import { paymentChanged } from './apply-provider-state.ts'
import { checkPayment, createAtProvider } from './at-provider/jobs.ts'

const DAY_MS = 86_400_000
/**
 * A link shows a payment this long after it could last be paid, so that the payer can see what
 * became of it.
 */
const LINK_AFTER_MS = 7 * DAY_MS
/** Of payments without an expiry. */
const LINK_MS = 60 * DAY_MS
/**
 * Where someone waits for the answer, the provider is called at once; this job is for the case
 * that the process dies meanwhile.
 */
const FALLBACK_MS = 8_000

export interface PaymentRequest {
  id: string
  shopId: string
  purpose: { type: string; id: string }
  /** What is asked for, rounded where it has to be. */
  amountMinor: number
  /** How much of it was rounded. */
  roundingMinor: number
  currency: string
  provider: string
  method: string
  channel: string | null
  description: string
  customer: PaymentCustomer | null
  returnUrl: string | null
  expiresAt: Date | null
  capture: 'automatic' | 'manual'
  once?: { key: string; hash: string } | null
  /** true: whoever asks calls the provider itself after the commit. */
  waits: boolean
}

/** The account that takes a payment: those made for some shops before those for all. */
async function accountFor(
  ctx: Context,
  { shopId, currency, amountMinor, provider, method, channel }: PaymentRequest
): Promise<AccountRow> {
  const accounts = await accountsOf([ctx.tenantId, ctx.company().id])
  const fitting = (amount: number | null) =>
    accounts
      .filter(
        row =>
          row.provider === provider &&
          offers(row, shopId, currency, amount).some(
            offer => offer.method === method && offer.channel === channel
          )
      )
      .sort((a, b) => Number(a.shop_ids === null) - Number(b.shop_ids === null))
  const [account] = fitting(amountMinor)
  if (account) return account
  throw fitting(null).length > 0
    ? paymentsErrors['amount-not-taken']({ provider, method, channel, amountMinor, currency })
    : paymentsErrors['method-not-offered']({ provider, method })
}

/**
 * Writes down that money is to be asked for, and has the provider told after the commit. Joins the
 * open unit of work.
 * @throws payments.method-not-offered, payments.amount-not-taken, payments.capture-not-possible,
 * payments.payment-known, stoa.unknown-currency
 */
export async function createPayment(
  ctx: UnitContext,
  requested: PaymentRequest
): Promise<PaymentRow> {
  currencyDigits(requested.currency)
  if (requested.amountMinor < 1) {
    throw coreErrors['invalid-input'](
      {},
      { errors: [{ field: '/amountMinor', code: 'invalid', message: 'must be above zero' }] }
    )
  }
  const account = await accountFor(ctx, requested)
  const { authorize, remembers } = providerOf(account).capabilities
  if (requested.capture === 'manual' && !authorize) throw paymentsErrors['capture-not-possible']()
  const linkUntil =
    requested.expiresAt === null
      ? ctx.now.getTime() + LINK_MS
      : requested.expiresAt.getTime() + LINK_AFTER_MS
  const [row] = await insertPayment([
    ctx.tenantId,
    ctx.company().id,
    requested.shopId,
    requested.id,
    account.id,
    account.provider,
    requested.method,
    requested.channel,
    requested.purpose.type,
    requested.purpose.id,
    requested.amountMinor,
    requested.currency,
    requested.capture,
    requested.description,
    requested.customer === null ? null : JSON.stringify(requested.customer),
    requested.returnUrl,
    requested.expiresAt,
    new Date(linkUntil),
    ctx.userId,
    requested.once?.key ?? null,
    requested.once?.hash ?? null,
    requested.roundingMinor
  ])
  if (!row) throw paymentsErrors['payment-known']()
  ctx.enqueue(
    createAtProvider,
    { paymentId: row.id },
    {
      priority: 0,
      ...(requested.waits && remembers ? { runAt: new Date(ctx.now.getTime() + FALLBACK_MS) } : {})
    }
  )
  // Shortly after it can no longer be paid it is asked about and ended, without waiting for the
  // next reconciliation.
  if (requested.expiresAt !== null) {
    ctx.enqueue(
      checkPayment,
      { paymentId: row.id },
      { runAt: new Date(Math.max(requested.expiresAt.getTime(), ctx.now.getTime()) + 5_000) }
    )
  }
  await paymentChanged(ctx, row)
  return row
}
