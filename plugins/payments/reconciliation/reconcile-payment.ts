import type { OuterContext } from 'stoa/plugin'
import { refreshPayment, type Asked } from '../payments/at-provider/refresh-payment.ts'
import { isOpen } from '../payments/rules/payment-state.ts'
import { endAtProvider } from '../payments/at-provider/end-at-provider.ts'
import { paymentById, paymentsByRef } from '../payments/store.ts'
import { callProviderOf } from '../providers/call.ts'
import type { NewDifference } from './store.ts'
import { refundById } from '../refunds/store.ts'
import { sendPayment } from '../payments/at-provider/send-payment.ts'
import { pursuePayout } from '../payouts/apply-payout-state.ts'
import { pursueRefund } from '../refunds/apply-refund-state.ts'

/**
 * What asking about one thing brought to light; `asked`: about how many, when not one. `states`: an
 * event is due, not only a line of the report.
 */
export interface Finding {
  asked?: number
  changed: boolean
  closed: boolean
  differences: Array<NewDifference & { states: boolean }>
}

const QUIET: Finding = { changed: false, closed: false, differences: [] }

/** How far back a desk is asked about: a weekend with no one to see that nothing is reconciled. */
const DASHBOARD_MS = 4 * 86_400_000

/**
 * An open payment, or one that the provider did not end: asked about, ended when its time is over
 * or it is not wanted, sent again when it never got there.
 */
export async function reconcileOpen(
  ctx: OuterContext,
  paymentId: string,
  signal: AbortSignal
): Promise<Finding> {
  const [held] = await ctx.unitOfWork(
    inside => paymentById([inside.tenantId, inside.company().id, paymentId]),
    { reads: true }
  )
  if (!held) return QUIET
  // Whatever happened to the job that was to send it: the same key again makes no second payment.
  if (held.provider_ref === null) await sendPayment(ctx, paymentId, { signal })
  const asked = await refreshPayment(ctx, paymentId, undefined, signal)
  if (asked === null) return QUIET
  const row =
    asked.row.cancel_requested_at !== null && isOpen(asked.row.state)
      ? await endAtProvider(ctx, asked.row, 'cancelled', signal)
      : asked.row
  const changed = row.state !== held.state
  const closed = row.state === 'expired' || row.state === 'cancelled'
  if (asked.differs !== null) {
    return { changed, closed, differences: [{ paymentId, ...asked.differs, states: false }] }
  } // stated when it was settled
  if (changed && !closed) {
    return {
      changed,
      closed,
      differences: [
        { paymentId, kind: 'webhook-missed', ours: held.state, theirs: row.state, states: false }
      ]
    }
  }
  return { changed, closed, differences: [] }
}

/** A captured payment: the provider must say the same of it. */
export async function reconcileCaptured(
  ctx: OuterContext,
  paymentId: string,
  signal: AbortSignal
): Promise<Finding> {
  const asked = await refreshPayment(ctx, paymentId, undefined, signal)
  if (asked === null || asked.row.confirmed_by !== null || asked.row.provider === 'manual') {
    return QUIET
  }
  const [moved, difference] = [movedThere(asked), compared(asked)]
  const differences = [
    ...moved.map(what => ({ paymentId, ...what, states: false })),
    ...(difference === null ? [] : [{ paymentId, ...difference, states: asked.differs === null }])
  ]
  return { changed: moved.length > 0, closed: false, differences }
}

/** What moved at the provider's dashboard, and was taken in just now: that has events of its own. */
function movedThere({
  before,
  row
}: Asked): Array<Pick<NewDifference, 'kind' | 'ours' | 'theirs'>> {
  const [was, is] = [
    before.refunded_minor + before.refund_pending_minor,
    row.refunded_minor + row.refund_pending_minor
  ]
  return [
    ...(before.state === 'captured' && is > was
      ? [{ kind: 'refunded-there', ours: String(was), theirs: String(is) }]
      : []),
    ...(row.dispute !== before.dispute
      ? [{ kind: 'disputed', ours: before.dispute ?? 'no', theirs: row.dispute ?? 'no' }]
      : [])
  ]
}

/**
 * A provider's own dashboard, where it can be asked what moved there: money goes back, and is disputed,
 * long after it came.
 */
export async function reconcileDashboard(
  ctx: OuterContext,
  accountId: string,
  signal: AbortSignal
): Promise<Finding> {
  const since = new Date(ctx.now.getTime() - DASHBOARD_MS)
  const refs = await callProviderOf(
    ctx,
    accountId,
    { operation: 'dashboard', idempotencyKey: accountId, signal },
    async (provider, call) => (await provider.movedAtDashboard?.(since, call)) ?? []
  )
  const payments =
    refs.length === 0
      ? []
      : await ctx.unitOfWork(
          inside => paymentsByRef([inside.tenantId, inside.company().id, accountId, refs]),
          { reads: true }
        )
  const findings: Finding[] = []
  for (const { id } of payments) findings.push(await reconcileCaptured(ctx, id, signal))
  return {
    asked: findings.length,
    changed: findings.some(found => found.changed),
    closed: false,
    differences: findings.flatMap(found => found.differences)
  }
}

function compared({
  row,
  reported,
  differs
}: Asked): Pick<NewDifference, 'kind' | 'ours' | 'theirs'> | null {
  if (differs !== null) return differs
  if (reported === null) return { kind: 'missing', ours: 'captured', theirs: 'unknown there' }
  if (reported.state !== 'captured') {
    return { kind: 'state', ours: row.state, theirs: reported.state }
  }
  // A refund on its way is counted by the provider sooner or later than by us.
  const [least, most] = [row.refunded_minor, row.refunded_minor + row.refund_pending_minor]
  if (
    reported.refundedMinor !== null &&
    (reported.refundedMinor < least || reported.refundedMinor > most)
  ) {
    return {
      kind: 'refunded',
      ours: String(row.refunded_minor),
      theirs: String(reported.refundedMinor)
    }
  }
  return null
}

export async function reconcileRefund(
  ctx: OuterContext,
  refundId: string,
  signal: AbortSignal
): Promise<Finding> {
  const [before] = await ctx.unitOfWork(
    inside => refundById([inside.tenantId, inside.company().id, refundId]),
    { reads: true }
  )
  const after = await pursueRefund(ctx, refundId, { again: true, signal })
  if (!before || after === null || after.state === before.state) return QUIET
  return {
    changed: true,
    closed: false,
    differences: [
      {
        paymentId: before.payment_id,
        kind: 'refund-webhook-missed',
        ours: before.state,
        theirs: after.state,
        states: false
      }
    ]
  }
}

export async function reconcilePayout(
  ctx: OuterContext,
  payoutId: string,
  signal: AbortSignal
): Promise<Finding> {
  const pursued = await pursuePayout(ctx, payoutId, signal)
  if (pursued === null || pursued.row.state === pursued.before.state) return QUIET
  return {
    changed: true,
    closed: false,
    differences: [
      {
        payoutId,
        kind: 'webhook-missed',
        ours: pursued.before.state,
        theirs: pursued.row.state,
        states: false
      }
    ]
  }
}
