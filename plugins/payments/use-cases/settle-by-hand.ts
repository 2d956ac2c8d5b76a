import { defineUseCase, Id, Type, type Context } from 'stoa/plugin'
import { accountById, providerOf } from '../account-book.ts'
import { paymentsErrors } from '../errors.ts'
import { wantCancelled, wantCaptured, type IntentRow } from '../intent-book.ts'
import { moveIntent, type OwnWord } from '../settle-intent.ts'
import { intentView } from '../views/intent-view.ts'
import { intentHere } from './read-intents.ts'

const amount = Type.Integer({
  minimum: 1,
  maximum: 9_007_199_254_740_991,
  description: 'Minor units'
})

async function manualHere(ctx: Context, intentId: string): Promise<IntentRow> {
  const row = await intentHere(ctx, intentId)
  if (providerOf(row).capabilities.remembers) {
    throw paymentsErrors['confirmed-by-provider']({ provider: row.provider })
  }
  return row
}

/**
 * Moves it by staff's word. @throws payments.not-open where the state machine knows no such move
 */
async function settleByHand(
  ctx: Context,
  intentId: string,
  to: 'captured' | 'failed',
  word: OwnWord
): Promise<IntentRow> {
  const { row, changed } = await moveIntent(ctx, intentId, to, word)
  if (!changed) throw paymentsErrors['not-open']({ state: row.state })
  return row
}

export const confirmPayment = defineUseCase({
  name: 'payments.confirm-payment',
  summary: 'Says that cash was received or a transfer has arrived',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Type.Object(
    {
      intentId: Id,
      amountMinor: Type.Optional(amount),
      reference: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 100,
          description: 'Of the transfer, or of the slip.'
        })
      )
    },
    { additionalProperties: false }
  ),
  async run(ctx, { intentId, amountMinor, reference }) {
    const row = await manualHere(ctx, intentId)
    if (amountMinor !== undefined && amountMinor !== row.amount_minor) {
      throw paymentsErrors['amount-differs']({ amount: row.amount_minor, given: amountMinor })
    }
    // Also when its time is over: a transfer may take days, and whatever was closed meanwhile, the
    // money is there.
    const settled = await settleByHand(ctx, intentId, 'captured', {
      capturedMinor: row.amount_minor,
      confirmedBy: ctx.userId,
      reference: reference ?? null
    })
    ctx.audited(intentId, { amountMinor: row.amount_minor, currency: row.currency, reference })
    return intentView(ctx, settled)
  }
})

export const rejectPayment = defineUseCase({
  name: 'payments.reject-payment',
  summary: 'Says that the money of a payment by hand does not come',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Type.Object(
    { intentId: Id, reason: Type.String({ minLength: 1, maxLength: 300 }) },
    { additionalProperties: false }
  ),
  async run(ctx, { intentId, reason }) {
    await manualHere(ctx, intentId)
    const row = await settleByHand(ctx, intentId, 'failed', {
      failure: { code: 'rejected', message: reason }
    })
    ctx.audited(intentId, { reason })
    return intentView(ctx, row)
  }
})

export const cancelPayment = defineUseCase({
  name: 'payments.cancel-payment',
  summary: 'Gives up a payment that is not paid; it is ended at the provider too',
  permission: 'payment.request',
  heldFor: 'shop',
  input: Type.Object({ intentId: Id }, { additionalProperties: false }),
  async run(ctx, { intentId }) {
    const before = await intentHere(ctx, intentId)
    const [row] = await wantCancelled([ctx.tenantId, before.company_id, intentId])
    if (!row) throw paymentsErrors['not-open']({ state: before.state })
    ctx.enqueue({ name: 'payments.cancel-at-provider', data: { intentId }, priority: 0 })
    ctx.audited(intentId)
    return intentView(ctx, row)
  }
})

export const capturePayment = defineUseCase({
  name: 'payments.capture-payment',
  summary: 'Takes the money of an authorized payment, or a part of it',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Type.Object(
    { intentId: Id, amountMinor: Type.Optional(amount) },
    { additionalProperties: false }
  ),
  async run(ctx, { intentId, amountMinor }) {
    const before = await intentHere(ctx, intentId)
    const wanted = amountMinor ?? before.amount_minor
    const [account] = await accountById([ctx.tenantId, before.company_id, before.account_id])
    const inPart =
      wanted !== before.amount_minor &&
      account !== undefined &&
      !providerOf(account).capabilities.partialCapture
    const [row] = inPart
      ? []
      : await wantCaptured([ctx.tenantId, before.company_id, intentId, wanted])
    if (!row) throw paymentsErrors['capture-not-possible']()
    ctx.enqueue({ name: 'payments.capture-at-provider', data: { intentId }, priority: 0 })
    ctx.audited(intentId, { amountMinor: wanted })
    return intentView(ctx, row)
  }
})
