import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { disputePage } from './store.ts'
import { DisputeView, disputeView } from './view.ts'

export const listDisputes = defineUseCase({
  name: 'payments.list-disputes',
  summary: 'Disputes and their status, newest first; disputes are answered at the provider',
  permission: 'payment.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    state: Type.Optional(DisputeView.properties.state),
    ...PageInput
  }),
  async run(ctx, { shopId, state, limit, after }) {
    const shop = shopId === undefined ? null : ctx.shop(shopId).id
    return idCursor.page(
      await disputePage([
        ctx.tenantId,
        ctx.company().id,
        shop,
        state ?? null,
        ...idCursor.behind(after),
        limit + 1
      ]),
      limit,
      disputeView
    )
  }
})
