import type { PaymentGatewayAnswers } from '../../../contracts/payments.ts'
import { methods } from '../accounts/offers.ts'
import { accountById } from '../accounts/store.ts'
import { providerOf } from '../providers/registry.ts'
import { paymentLink } from './link/address.ts'
import { cardFormOf } from './link/view.ts'
import { actionFor, holdPayment, paymentById, leftOf } from './store.ts'

export const paymentGateway: PaymentGatewayAnswers = {
  methods,
  async payment(ctx, paymentId, { hold = false } = {}) {
    const read = hold ? holdPayment : paymentById
    const [row] = await read([ctx.tenantId, ctx.company().id, paymentId])
    if (!row) return null
    const [account] =
      row.action?.clientSecret === undefined
        ? []
        : await accountById([ctx.tenantId, row.company_id, row.account_id])
    return {
      paymentId: row.id,
      purpose: { type: row.purpose_type, id: row.purpose_id },
      state: row.state,
      amountMinor: row.amount_minor,
      roundingMinor: row.rounding_minor,
      stepMinor: providerOf(row).stepMinor(row.currency),
      currency: row.currency,
      capturedMinor: row.captured_minor,
      refundedMinor: row.captured_minor - leftOf(row),
      dispute: row.dispute,
      action: actionFor(row),
      link: paymentLink(ctx, row),
      cardForm: cardFormOf(ctx, row, account)
    }
  }
}
