import { coreErrors, type UnitContext } from 'stoa/plugin'
import { accountById } from '../accounts/store.ts'
import { providerOf } from '../providers/registry.ts'
import { paymentsErrors } from '../errors.ts'
import { paymentById, leftOf, reserveRefund } from '../payments/store.ts'
import { insertRefund, type RefundRow } from './store.ts'
import { refundChanged } from './apply-refund-state.ts'
import { refundAtProvider } from './jobs.ts'

export interface RefundRequest {
  id: string
  paymentId: string
  amountMinor: number
  currency: string | null
  reason: string | null
}

/**
 * Sets money of a captured payment aside and has it refunded after the commit: by the provider,
 * or by people, who confirm it (payments.confirm-refund). Joins the open unit of work.
 * @param wanted.currency when given, it must be the payment's
 * @throws stoa.not-found, payments.refund-not-possible, payments.refund-not-in-steps,
 * payments.refund-too-large, payments.refund-disputed
 */
export async function requestRefund(
  ctx: UnitContext,
  requested: RefundRequest
): Promise<RefundRow> {
  const scope = [ctx.tenantId, ctx.company().id]
  const [payment] = await paymentById([...scope, requested.paymentId])
  if (!payment) throw coreErrors['not-found']({ what: 'payment' })
  const refuse = (why: string): never => {
    throw paymentsErrors['refund-not-possible']({ why })
  }
  if (payment.state !== 'captured') refuse(`it is ${payment.state}`)
  if (requested.currency !== null && requested.currency !== payment.currency) {
    refuse(`it is in ${payment.currency}`)
  }
  if (requested.amountMinor < 1) refuse('the amount must be above zero')
  const [account] = await accountById([...scope, payment.account_id])
  const { refund: refunds, remembers } =
    account === undefined ? { refund: 'none', remembers: true } : providerOf(account).capabilities
  if (refunds === 'none') refuse('its provider gives nothing back')
  if (refunds === 'full' && requested.amountMinor !== payment.captured_minor) {
    refuse('its provider refunds only the whole amount')
  }
  const stepMinor = providerOf(payment).stepMinor(payment.currency)
  if (requested.amountMinor % stepMinor !== 0) {
    throw paymentsErrors['refund-not-in-steps']({
      provider: payment.provider,
      amountMinor: requested.amountMinor,
      currency: payment.currency,
      stepMinor
    })
  }
  const [reserved] = await reserveRefund([...scope, payment.id, requested.amountMinor])
  if (!reserved && payment.disputed_minor > 0) {
    throw paymentsErrors['refund-disputed']({
      provider: payment.provider,
      leftMinor: leftOf(payment)
    })
  }
  if (!reserved) throw paymentsErrors['refund-too-large']({ leftMinor: leftOf(payment) })
  const [row] = await insertRefund([
    ...scope,
    payment.shop_id,
    requested.id,
    payment.id,
    requested.amountMinor,
    payment.currency,
    requested.reason,
    ctx.userId
  ])
  if (!row) throw paymentsErrors['payment-known']()
  // Where no one but people can give it back, it waits for their word.
  if (remembers) ctx.enqueue(refundAtProvider, { refundId: row.id })
  await refundChanged(ctx, row, payment)
  return row
}
