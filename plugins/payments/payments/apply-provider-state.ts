import { type Context, coreErrors, type UnitContext } from 'stoa/plugin'
import { PaymentChanged, type PaymentState } from '../../../contracts/payments.ts'
import { DifferenceFound } from '../contract.ts'
import { mayMove } from './rules/payment-state.ts'
import {
  judgeReportedState,
  type Differing,
  type KeptDifference
} from './rules/judge-reported-state.ts'
import { actionFor, lockPayment, writePayment, type PaymentRow } from './store.ts'
import type { Failure, PaymentAction, ProviderState } from '../providers/provider.ts'
import { matchWaitingWebhooks } from '../webhooks/store.ts'
import { cancelAtProvider, checkPayment } from './at-provider/jobs.ts'

/** What came of it: the row as it stands now, and whether anything is new. */
export interface Settled {
  before: PaymentRow
  row: PaymentRow
  changed: boolean
  differs: Differing | null
}

/** What goes with a move of our own. */
export interface OwnWord {
  failure?: Failure
  capturedMinor?: number
  confirmedBy?: string | null
  reference?: string | null
}

/** The fields settling may change. */
interface Fresh {
  state: PaymentState
  capturedMinor: number
  ref: string | null
  action: PaymentAction | null
  failure: Failure | null
  differs: KeptDifference | null
  captureMinor: number | null
  confirmedBy: string | null
  confirmedReference: string | null
}

const freshOf = (row: PaymentRow): Fresh => ({
  state: row.state,
  capturedMinor: row.captured_minor,
  ref: row.provider_ref,
  action: row.action,
  failure: row.failure,
  differs: row.differs,
  captureMinor: row.capture_minor,
  confirmedBy: row.confirmed_by,
  confirmedReference: row.confirmed_reference
})

/**
 * Takes in what a provider says of a payment: the one way by which it gets on. Locks the row, moves
 * along the state machine, takes no other amount or currency than was asked for (that is kept as
 * `differs` and stated as payments.difference-found), emits payments.payment-changed in the same
 * commit, and does nothing when nothing is new. Joins the open unit of work.
 * @throws stoa.not-found
 */
export async function applyProviderState(
  ctx: UnitContext,
  paymentId: string,
  reported: ProviderState
): Promise<Settled> {
  const before = await locked(ctx, paymentId)
  const verdict = judgeReportedState(
    {
      state: before.state,
      amountMinor: before.amount_minor,
      currency: before.currency,
      captureMinor: before.capture_minor,
      capturedMinor: before.captured_minor,
      ref: before.provider_ref
    },
    reported
  )
  const old = freshOf(before)
  switch (verdict.kind) {
    case 'nothing':
      return { before, row: before, changed: false, differs: null }
    case 'differs':
      return differing(
        ctx,
        before,
        { ...old, ref: old.ref ?? reported.ref, differs: verdict.what },
        verdict.what
      )
    // Paid twice it stays, though the one of the two that is asked about is as it should be.
    case 'same':
      return write(ctx, before, {
        ...old,
        ref: reported.ref,
        action: reported.action ?? old.action,
        failure: reported.failure,
        differs: old.differs?.kind === 'paid-twice' ? old.differs : null
      })
    default: {
      const action = verdict.to === 'requires-action' ? reported.action : null
      return write(ctx, before, {
        ...old,
        ref: reported.ref,
        state: verdict.to,
        capturedMinor: verdict.capturedMinor,
        action,
        failure: reported.failure,
        differs: null
      })
    }
  }
}

/**
 * Moves a payment by our own knowledge: refused, not answered, expired without a provider,
 * confirmed or rejected by staff. Does nothing where the state machine knows no such move.
 * @throws stoa.not-found
 */
export async function movePayment(
  ctx: UnitContext,
  paymentId: string,
  to: PaymentState,
  more: OwnWord = {}
): Promise<Settled> {
  const before = await locked(ctx, paymentId)
  if (!mayMove(before.state, to)) return { before, row: before, changed: false, differs: null }
  return write(ctx, before, {
    ...freshOf(before),
    state: to,
    capturedMinor: more.capturedMinor ?? 0,
    action: null,
    failure: more.failure ?? null,
    confirmedBy: more.confirmedBy ?? null,
    confirmedReference: more.reference ?? null
  })
}

/** Emits payments.payment-changed for a payment as it stands. */
export async function paymentChanged(ctx: UnitContext, row: PaymentRow): Promise<void> {
  await ctx.emit(PaymentChanged, {
    paymentId: row.id,
    purpose: { type: row.purpose_type, id: row.purpose_id },
    companyId: row.company_id,
    shopId: row.shop_id,
    state: row.state,
    provider: row.provider,
    method: row.method,
    amountMinor: row.amount_minor,
    currency: row.currency,
    capturedMinor: row.captured_minor,
    refundedMinor: row.refunded_minor,
    action: actionFor(row),
    expiresAt: row.expires_at?.toISOString() ?? null,
    at: ctx.now.toISOString()
  })
}

async function locked(ctx: Context, paymentId: string): Promise<PaymentRow> {
  const [row] = await lockPayment([ctx.tenantId, ctx.company().id, paymentId])
  if (!row) throw coreErrors['not-found']({ what: 'payment' })
  return row
}

async function differing(
  ctx: UnitContext,
  before: PaymentRow,
  fresh: Fresh,
  what: Differing
): Promise<Settled> {
  const { resolved: _resolved, ...known } = before.differs ?? {}
  if (same(known, what)) return { before, row: before, changed: false, differs: what }
  ctx.log.warn(
    { payment: before.id, ...what },
    'the provider says otherwise of a payment than was asked for: it is not settled'
  )
  const settled = await write(ctx, before, fresh, false)
  await ctx.emit(DifferenceFound, {
    companyId: before.company_id,
    paymentId: before.id,
    payoutId: null,
    ...what,
    at: ctx.now.toISOString()
  })
  return { ...settled, differs: what }
}

const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
/** jsonb gives fields back in an order of its own. */
const ordered = (value: unknown): unknown =>
  value === null || typeof value !== 'object'
    ? value
    : Object.entries(value)
        .filter(([, v]) => v !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, v]) => [key, ordered(v)])

async function write(
  ctx: UnitContext,
  before: PaymentRow,
  fresh: Fresh,
  tells = true
): Promise<Settled> {
  if (same(freshOf(before), fresh)) return { before, row: before, changed: false, differs: null }
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
  const [row] = await writePayment([
    ctx.tenantId,
    before.company_id,
    before.id,
    fresh.state,
    fresh.capturedMinor,
    fresh.ref,
    json(fresh.action),
    json(fresh.failure),
    json(fresh.differs),
    fresh.captureMinor,
    fresh.confirmedBy,
    fresh.confirmedReference
  ])
  if (!row) throw coreErrors['not-found']({ what: 'payment' })
  const refIsNew = before.provider_ref !== row.provider_ref && row.provider_ref !== null
  if (refIsNew && (await matchWaitingWebhooks(ctx, row))) {
    ctx.enqueue(checkPayment, { paymentId: row.id })
  }
  if (refIsNew && row.cancel_requested_at !== null) {
    ctx.enqueue(cancelAtProvider, { paymentId: row.id })
  }
  if (tells) await paymentChanged(ctx, row)
  return { before, row, changed: true, differs: null }
}
