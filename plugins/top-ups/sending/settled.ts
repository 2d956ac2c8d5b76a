import { statement, type UnitContext } from 'stoa/plugin'
import { TopUpFailed } from '../contract.ts'
import type { Reported } from '../providers/provider.ts'
import { judgeAnswer } from '../rules/judge-answer.ts'
import { announce, lockTopUp, noteStep, type TopUpRow } from '../top-ups/store.ts'

const write = statement(
  'top-ups.settle',
  `
  UPDATE top_ups_top_up SET state = $3, provider_ref = coalesce($4, provider_ref), operator_ref = coalesce($5, operator_ref), failure_code = $6, failure_message = $7,
    retry_requested = retry_requested AND $3 = 'pending', settled_at = CASE WHEN $3 <> 'pending' THEN $8::timestamptz END, asked_at = $8, version = version + 1, updated_at = $8
  WHERE tenant_id = $1 AND id = $2`
)
const touch = statement(
  'top-ups.note-asked',
  'UPDATE top_ups_top_up SET asked_at = $3, provider_ref = coalesce(provider_ref, $4), operator_ref = coalesce(operator_ref, $5) WHERE tenant_id = $1 AND id = $2'
)

/**
 * Takes in what the provider says of a top-up: once, however often it says it.
 * @returns whether it is known now what became of it
 */
export async function applyReport(
  ctx: UnitContext,
  topUpId: string,
  reported: Reported
): Promise<boolean> {
  const row = await lockTopUp(ctx, topUpId)
  const state = judgeAnswer(row.state, reported.state)
  const { ref, operatorRef } = reported
  if (state === row.state) {
    await touch([ctx.tenantId, row.id, ctx.now, ref, operatorRef])
    return state !== 'pending'
  }
  if (state === 'failed') {
    await fail(ctx, row, reported.code ?? 'FAILED', reported.message, reported)
    return true
  }
  await write([ctx.tenantId, row.id, state, ref, operatorRef, null, null, ctx.now])
  await noteStep(ctx, row, { kind: 'confirmed' })
  await announce(ctx, row, state)
  return true
}

/** A top-up that is locked failed: people hear of it, and give the money back. */
export async function fail(
  ctx: UnitContext,
  row: TopUpRow,
  code: string,
  message: string | null,
  { ref, operatorRef }: { ref: string | null; operatorRef: string | null } = {
    ref: null,
    operatorRef: null
  }
): Promise<void> {
  await write([ctx.tenantId, row.id, 'failed', ref, operatorRef, code, message, ctx.now])
  await noteStep(ctx, row, { kind: 'failed', code, message })
  await announce(ctx, row, 'failed')
  await ctx.emit(TopUpFailed, {
    companyId: row.company_id,
    shopId: row.shop_id,
    registerId: row.register_id,
    saleId: row.document_id,
    topUpId: row.id,
    phone: row.phone,
    amountMinor: row.amount_minor,
    currency: row.currency,
    code
  })
}

/** The same of one that is pending still. */
export async function failPending(
  ctx: UnitContext,
  topUpId: string,
  code: string,
  message: string | null
): Promise<void> {
  const row = await lockTopUp(ctx, topUpId)
  if (row.state === 'pending') await fail(ctx, row, code, message)
}

export const noteAsked = async (ctx: UnitContext, topUpId: string): Promise<void> => {
  await touch([ctx.tenantId, topUpId, ctx.now, null, null])
}
