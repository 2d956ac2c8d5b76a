import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { refundPage } from './store.ts'
import { listedRefundView, RefundStateText } from './view.ts'
import { ProviderName } from '../providers/provider.ts'

export const listAllRefunds = defineUseCase({
  name: 'payments.list-all-refunds',
  summary:
    'Refunds of all payments, newest first; pending manual refunds still have to be paid out',
  permission: 'payment.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    state: Type.Optional(RefundStateText),
    provider: Type.Optional(ProviderName),
    ...PageInput
  }),
  async run(ctx, { shopId, state, provider, limit, after }) {
    const shop = shopId === undefined ? null : ctx.shop(shopId).id
    const rows = await refundPage([
      ctx.tenantId,
      ctx.company().id,
      shop,
      state ?? null,
      provider ?? null,
      ...idCursor.behind(after),
      limit + 1
    ])
    return idCursor.page(rows, limit, listedRefundView)
  }
})
