import { type Context, coreErrors, newId, type OuterContext, type UnitContext } from 'stoa/plugin'
import { PaymentDisputeChanged } from '../../../../contracts/payments.ts'
import { disputesOf, writeDispute, type DisputeRow } from '../../disputes/store.ts'
import { disputesTogether } from '../../disputes/rules.ts'
import {
  countDashboardRefund,
  countDisputes,
  known,
  lockPayment,
  type PaymentRow
} from '../store.ts'
import { callProviderOf } from '../../providers/call.ts'
import type { DisputeState, ProviderState, RefundState } from '../../providers/provider.ts'
import { insertDashboardRefund, refundRefsOf } from '../../refunds/store.ts'
import { paymentChanged } from '../apply-provider-state.ts'
import { refundChanged } from '../../refunds/apply-refund-state.ts'

/**
 * Money of a captured payment moves in the provider's own dashboard too: staff refunds in its dashboard,
 * the payer's bank takes it back. Asks what there is of that, where the provider's word gives a
 * reason to, and takes it into the books. Outside any unit of work, safe to repeat.
 * @param before as it stood before it was asked about
 * @param told what the provider said of it just now
 * @throws ProviderRefused, ProviderUnreachable
 */
export async function syncDashboard(
  ctx: OuterContext,
  before: PaymentRow,
  row: PaymentRow,
  reported: ProviderState,
  signal?: AbortSignal
): Promise<PaymentRow> {
  if (row.state !== 'captured' || reported.ref !== row.provider_ref) return row
  // Who does not say how much went back is asked for the refunds; not at the moment the money
  // arrives, when there are none.
  const asksRefunds =
    reported.refundedMinor === null
      ? before.state === 'captured'
      : reported.refundedMinor > row.refunded_minor
  if (!asksRefunds && !reported.disputed) return row
  const found = await callProviderOf(
    ctx,
    row.account_id,
    { operation: 'dashboard', idempotencyKey: row.id, paymentId: row.id, signal },
    async (provider, call) => ({
      refunds: asksRefunds ? await provider.refunds(known(row), call) : [],
      disputes: reported.disputed ? ((await provider.disputes?.(known(row), call)) ?? []) : []
    })
  )
  if (found.refunds.length === 0 && found.disputes.length === 0) return row
  return ctx.unitOfWork(async inside => {
    await takeDashboardRefunds(inside, row.id, found.refunds)
    return takeDisputes(inside, row.id, found.disputes)
  })
}

async function locked(ctx: Context, paymentId: string): Promise<PaymentRow> {
  const [row] = await lockPayment([ctx.tenantId, ctx.company().id, paymentId])
  if (!row) throw coreErrors['not-found']({ what: 'payment' })
  return row
}

/**
 * Takes in the refunds no one asked for here. Joins the open unit of work. One for which there is
 * not enough left waits: what is on its way from here at the same time will be refused there, and
 * then it is looked at again.
 */
async function takeDashboardRefunds(
  ctx: UnitContext,
  paymentId: string,
  reported: RefundState[]
): Promise<void> {
  if (reported.length === 0) return
  const before = await locked(ctx, paymentId)
  const ours = await refundRefsOf([ctx.tenantId, before.company_id, paymentId])
  const isOurs = (refund: RefundState): boolean =>
    ours.some(({ id, provider_ref: ref }) => ref === refund.ref || id === refund.reference)
  let row = before
  for (const refund of reported.filter(one => one.state !== 'failed' && !isOurs(one)).reverse()) {
    const [counted] =
      refund.currency === before.currency
        ? await countDashboardRefund([
            ctx.tenantId,
            before.company_id,
            paymentId,
            refund.amountMinor,
            refund.state === 'refunded'
          ])
        : []
    if (!counted) {
      ctx.log.warn(
        {
          payment: paymentId,
          refund: refund.ref,
          amount: refund.amountMinor,
          currency: refund.currency
        },
        'more was refunded at the provider than is left of the payment here'
      )
      continue
    }
    const [kept] = await insertDashboardRefund([
      ctx.tenantId,
      before.company_id,
      before.shop_id,
      newId(),
      paymentId,
      refund.amountMinor,
      refund.currency,
      refund.state,
      refund.ref
    ])
    if (!kept) throw coreErrors.conflict({ what: 'the refund was not written' })
    await refundChanged(ctx, kept, before)
    row = counted
  }
  if (row !== before) await paymentChanged(ctx, row)
}

/**
 * Takes in how a payment's disputes stand, and states each that is new or moved. Joins the open
 * unit of work.
 */
async function takeDisputes(
  ctx: UnitContext,
  paymentId: string,
  reported: DisputeState[]
): Promise<PaymentRow> {
  const before = await locked(ctx, paymentId)
  const news: DisputeRow[] = []
  for (const dispute of reported) {
    const scope = [ctx.tenantId, before.company_id, before.shop_id, newId(), paymentId]
    const [row] = await writeDispute([
      ...scope,
      dispute.ref,
      dispute.state,
      dispute.amountMinor,
      dispute.currency,
      dispute.reason,
      dispute.respondBy
    ])
    if (row) news.push(row)
  }
  if (news.length === 0) return before
  const all = (await disputesOf([ctx.tenantId, before.company_id, paymentId])).map(row => ({
    state: row.state,
    amountMinor: row.amount_minor,
    currency: row.currency
  }))
  const { state, disputedMinor } = disputesTogether(all, {
    capturedMinor: before.captured_minor,
    currency: before.currency
  })
  const [row] = await countDisputes([
    ctx.tenantId,
    before.company_id,
    paymentId,
    state,
    disputedMinor
  ])
  for (const one of news) {
    await ctx.emit(PaymentDisputeChanged, {
      disputeId: one.id,
      paymentId,
      purpose: { type: before.purpose_type, id: before.purpose_id },
      companyId: before.company_id,
      shopId: before.shop_id,
      state: one.state,
      amountMinor: one.amount_minor,
      currency: one.currency,
      reason: one.reason,
      respondBy: one.respond_by?.toISOString() ?? null,
      at: ctx.now.toISOString()
    })
  }
  return row ?? before
}
