import type { EventData, UnitContext } from 'stoa/plugin'
import { PaymentGateway, type PaymentDisputeChanged } from '../../../../contracts/payments.ts'
import { recordEvent } from '../moves-store.ts'
import { flagOrder, unflagOrder } from '../issues/flags.ts'
import { noteForeignRefund, noteRefund, paymentsOf, refundsOfOrder } from './store.ts'
import { lockOrder } from '../store.ts'
import { updatePaymentState } from './update-payment-state.ts'

/**
 * On payments.dispute-changed: an order whose money the payer's bank asks about, holds or has
 * taken needs a person. News come in any order, so how it stands now is asked. What is lost went
 * back: it counts as refunded, and is not told to the customer, who knows.
 */
export async function followDispute(
  ctx: UnitContext,
  news: EventData<typeof PaymentDisputeChanged>
): Promise<void> {
  const order = await lockOrder(ctx, news.companyId, news.purpose.id)
  const payments = order === null ? [] : await paymentsOf(ctx, order.id)
  if (order === null || !payments.some(p => p.id === news.paymentId)) return
  const now =
    (await ctx.askIfAnswered(PaymentGateway)?.payment(news.paymentId))?.dispute ?? news.state
  if (now === 'won') {
    await unflagOrder(ctx, order, ['payment-disputed'], 'The bank decided for the shop.')
    return
  }
  const why = news.reason === null ? '' : ` (${news.reason})`
  const flagged = await flagOrder(
    ctx,
    order,
    'payment-disputed',
    `The payer disputes ${news.amountMinor} ${news.currency} (minor units)${why}: ${now}.`
  )
  if (
    news.state !== 'lost' ||
    (await refundsOfOrder(ctx, order.id)).some(r => r.id === news.disputeId)
  ) {
    return
  }
  const at = new Date(news.at)
  await noteForeignRefund(
    ctx,
    order,
    {
      id: news.disputeId,
      paymentId: news.paymentId,
      amountMinor: news.amountMinor,
      currency: news.currency,
      at
    },
    'disputed'
  )
  await noteRefund(ctx, news.disputeId, 'refunded', at)
  await recordEvent(ctx, order, {
    what: 'dispute-lost',
    to: 'refunded',
    note: `${news.amountMinor} ${news.currency} (minor units)${why}`
  })
  await updatePaymentState(ctx, flagged)
}
