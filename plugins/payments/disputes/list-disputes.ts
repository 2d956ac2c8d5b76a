import { defineUseCase, Id, Input, PageInput, pageOf, Type } from 'stoa/plugin'
import { idAfter } from '../payments/input.ts'
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
    return pageOf(
      await disputePage([
        ctx.tenantId,
        ctx.company().id,
        shop,
        state ?? null,
        idAfter(after),
        limit + 1
      ]),
      limit,
      row => [row.id],
      disputeView
    )
  }
})
