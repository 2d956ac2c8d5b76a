import type { Context } from 'stoa/plugin'
import type { PaymentDeskAnswers } from '../pos/contract.ts'
import { accountById, accountsOf, offers, providerOf } from './account-book.ts'
import { actionFor, holdIntent, intentById, leftOf } from './intent-book.ts'
import { paymentLink } from './payment-link.ts'
import { cardFormOf } from './views/link-view.ts'

/**
 * How something can be paid in a shop; each way once, the accounts in the order they were made.
 * @param wanted.amountMinor null: whatever the amount
 */
export async function methods(
  ctx: Context,
  {
    shopId,
    currency,
    amountMinor
  }: { shopId: string; currency: string; amountMinor: number | null }
) {
  const seen = new Set<string>()
  return (await accountsOf([ctx.tenantId, ctx.company().id]))
    .flatMap(row =>
      offers(row, shopId, currency, amountMinor).map(({ method, channel, title }) => ({
        provider: row.provider as string,
        method: method as string,
        channel,
        title,
        ...providerOf(row).limits({ method, channel, currency })
      }))
    )
    .filter(({ provider, method, channel }) => {
      const key = `${provider} ${method} ${channel ?? ''}`
      return !seen.has(key) && Boolean(seen.add(key))
    })
}

export const paymentDesk: PaymentDeskAnswers = {
  methods,
  async payment(ctx, paymentId, { hold = false } = {}) {
    const read = hold ? holdIntent : intentById
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
