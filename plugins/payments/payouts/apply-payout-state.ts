import { coreErrors, type OuterContext, type UnitContext } from 'stoa/plugin'
import { DifferenceFound, PayoutChanged } from '../contract.ts'
import { mayPayoutMove, type PayoutState } from './rules.ts'
import { lockPayout, openNumber, payoutById, writePayout, type PayoutRow } from './store.ts'
import { callProviderOf, lookFor } from '../providers/call.ts'
import { type Failure } from '../providers/provider.ts'
import { ProviderRefused, ProviderUnreachable } from '../providers/provider-failures.ts'

/** Emits payments.payout-changed for a payout as it stands. */
export const payoutChanged = (ctx: UnitContext, row: PayoutRow): Promise<void> =>
  ctx.emit(PayoutChanged, {
    payoutId: row.id,
    companyId: row.company_id,
    state: row.state,
    amountMinor: row.amount_minor,
    currency: row.currency,
    at: ctx.now.toISOString()
  })

interface Reported {
  state: PayoutState
  ref: string | null
  failure: Failure | null
  amountMinor?: number
  currency?: string
}

/** Takes in how a payout stands; the only way by which it gets on. Joins the open unit of work. */
async function applyPayoutState(
  ctx: UnitContext,
  payoutId: string,
  reported: Reported
): Promise<PayoutRow> {
  const scope = [ctx.tenantId, ctx.company().id, payoutId]
  const [before] = await lockPayout(scope)
  if (!before) throw coreErrors['not-found']({ what: 'payout' })
  if (
    (reported.amountMinor ?? before.amount_minor) !== before.amount_minor ||
    (reported.currency ?? before.currency) !== before.currency
  ) {
    ctx.log.warn(
      { payout: payoutId, requested: before.amount_minor, reported: reported.amountMinor },
      'the provider says otherwise of a payout than was wanted'
    )
    await ctx.emit(DifferenceFound, {
      companyId: before.company_id,
      paymentId: null,
      payoutId,
      kind: 'amount',
      ours: `${before.amount_minor} ${before.currency}`,
      theirs: `${reported.amountMinor} ${reported.currency}`,
      at: ctx.now.toISOString()
    })
    return before
  }
  const moves = mayPayoutMove(before.state, reported.state)
  if (
    !moves &&
    (reported.state !== before.state ||
      (reported.ref ?? before.provider_ref) === before.provider_ref)
  ) {
    return before
  }
  const [row] = await writePayout([
    ...scope,
    reported.state,
    reported.ref ?? before.provider_ref,
    reported.failure === null ? null : JSON.stringify(reported.failure)
  ])
  if (!row) throw coreErrors['not-found']({ what: 'payout' })
  if (moves) await payoutChanged(ctx, row)
  return row
}

/**
 * Makes a payout at the provider, or asks how it stands once its reference is known. Outside any
 * unit of work, safe to repeat: the idempotency key is the payout's id.
 * @throws ProviderUnreachable, to be tried again with the same key
 */
export async function pursuePayout(
  ctx: OuterContext,
  payoutId: string,
  signal?: AbortSignal
): Promise<{ before: PayoutRow; row: PayoutRow } | null> {
  const [before] = await ctx.unitOfWork(
    inside => payoutById([inside.tenantId, inside.company().id, payoutId]),
    { reads: true }
  )
  if (!before) return null
  const unsent = before.provider_ref === null
  if (unsent && before.state !== 'pending' && before.state !== 'unknown') {
    return { before, row: before }
  }
  try {
    const reported = await callProviderOf(
      ctx,
      before.account_id,
      { operation: 'payout', idempotencyKey: payoutId, payoutId, signal },
      async (provider, call) => {
        if (before.provider_ref !== null) {
          return (await provider.getPayout?.(before.provider_ref, call)) ?? null
        }
        const found =
          before.state === 'unknown'
            ? await lookFor(provider, provider.findPayout?.(payoutId, call))
            : null
        return (
          found ??
          (await provider.payout?.(
            {
              reference: payoutId,
              amountMinor: before.amount_minor,
              currency: before.currency,
              channel: before.channel,
              account: { holder: before.holder, number: openNumber(ctx, before) },
              description: before.description,
              email: before.email
            },
            call
          )) ??
          null
        )
      }
    )
    return {
      before,
      row:
        reported === null
          ? before
          : await ctx.unitOfWork(inside => applyPayoutState(inside, payoutId, reported))
    }
  } catch (error) {
    if (unsent && error instanceof ProviderRefused) {
      return {
        before,
        row: await ctx.unitOfWork(inside =>
          applyPayoutState(inside, payoutId, {
            state: 'failed',
            ref: null,
            failure: { code: error.code, message: error.message }
          })
        )
      }
    }
    if (unsent && error instanceof ProviderUnreachable) {
      await ctx.unitOfWork(inside =>
        applyPayoutState(inside, payoutId, {
          state: 'unknown',
          ref: null,
          failure: { code: error.reason, message: error.message }
        })
      )
    }
    throw error
  }
}
