import { defineUseCase, Input, PageInput, pageOf, Type } from 'stoa/plugin'
import { idAfter } from '../payments/input.ts'
import { payoutPage } from './store.ts'
import { PayoutStateText, payoutView } from './view.ts'

export const listPayouts = defineUseCase({
  name: 'payments.list-payouts',
  summary: 'Payouts and their status, newest first',
  permission: 'payout.read',
  heldFor: 'company',
  reads: true,
  input: Input({ state: Type.Optional(PayoutStateText), ...PageInput }),
  run: async (ctx, { state, limit, after }) =>
    pageOf(
      await payoutPage([ctx.tenantId, ctx.company().id, state ?? null, idAfter(after), limit + 1]),
      limit,
      row => [row.id],
      payoutView
    )
})
