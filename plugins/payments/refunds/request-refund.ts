import { coreErrors, type Context } from 'stoa/plugin'
import { accountById } from '../accounts/store.ts'
import { providerOf } from '../providers/registry.ts'
import { paymentsErrors } from '../errors.ts'
import { intentById, leftOf, reserveRefund } from '../payments/store.ts'
import { insertRefund, type RefundRow } from './store.ts'
import { refundChanged } from './settle-refund.ts'

export interface RefundRequest {
  id: string
  intentId: string
  amountMinor: number
  currency: string | null
  reason: string | null
}

/**
 * Sets money of a captured payment aside and has it given back after the commit: by the provider,
 * or by people, who confirm it (payments.confirm-refund). Joins the open unit of work.
 * @param wanted.currency when given, it must be the payment's
 * @throws stoa.not-found, payments.refund-not-possible, payments.refund-too-large,
 * payments.refund-disputed
 */
export async function requestRefund(ctx: Context, wanted: RefundRequest): Promise<RefundRow> {
  const place = [ctx.tenantId, ctx.company().id]
  const [intent] = await intentById([...place, wanted.intentId])
  if (!intent) throw coreErrors['not-found']({ what: 'payment' })
  const refuse = (why: string): never => {
    throw paymentsErrors['refund-not-possible']({ why })
  }
  if (intent.state !== 'captured') refuse(`it is ${intent.state}`)
  if (wanted.currency !== null && wanted.currency !== intent.currency) {
    refuse(`it is in ${intent.currency}`)
  }
  if (wanted.amountMinor < 1) refuse('the amount must be above zero')
  const [account] = await accountById([...place, intent.account_id])
  const { refund: refunds, remembers } =
    account === undefined ? { refund: 'none', remembers: true } : providerOf(account).capabilities
  if (refunds === 'none') refuse('its provider gives nothing back')
  if (refunds === 'full' && wanted.amountMinor !== intent.captured_minor) {
    refuse('its provider gives back only the whole amount')
  }
  const [reserved] = await reserveRefund([...place, intent.id, wanted.amountMinor])
  if (!reserved && intent.disputed_minor > 0) {
    throw paymentsErrors['refund-disputed']({ provider: intent.provider, left: leftOf(intent) })
  }
  if (!reserved) throw paymentsErrors['refund-too-large']({ left: leftOf(intent) })
  const [row] = await insertRefund([
    ...place,
    intent.shop_id,
    wanted.id,
    intent.id,
    wanted.amountMinor,
    intent.currency,
    wanted.reason,
    ctx.userId
  ])
  if (!row) throw paymentsErrors['payment-known']()
  // Where nobody but people can give it back, it waits for their word.
  if (remembers) ctx.enqueue({ name: 'payments.refund-at-provider', data: { refundId: row.id } })
  await refundChanged(ctx, row, intent)
  return row
}
