import { defineUseCase, idCursor, Input, PageInput, Type } from 'stoa/plugin'
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
    idCursor.page(
      await payoutPage([
        ctx.tenantId,
        ctx.company().id,
        state ?? null,
        ...idCursor.behind(after),
        limit + 1
      ]),
      limit,
      payoutView
    )
})
