import { defineUseCase, Id, Page, PageInput, pageOf, Type } from 'stoa/plugin'
import { refundPage } from '../refund-book.ts'
import { ListedRefundView, listedRefundView, RefundStateText } from '../views/refund-view.ts'
import { idAfter } from './read-intents.ts'

export const RefundPage = Page(ListedRefundView)

export const listAllRefunds = defineUseCase({
  name: 'payments.list-all-refunds',
  summary:
    'Refunds of all payments, newest first; the pending ones by hand are still to be given back',
  permission: 'payment.read',
  reads: true,
  input: Type.Object(
    {
      shopId: Type.Optional(Id),
      state: Type.Optional(RefundStateText),
      provider: Type.Optional(
        Type.Union([Type.Literal('manual'), Type.Literal('xendit'), Type.Literal('stripe')])
      ),
      ...PageInput
    },
    { additionalProperties: false }
  ),
  async run(ctx, { shopId, state, provider, limit, after }) {
    const shop = shopId === undefined ? null : ctx.shop(shopId).id
    const rows = await refundPage([
      ctx.tenantId,
      ctx.company().id,
      shop,
      state ?? null,
      provider ?? null,
      idAfter(after),
      limit + 1
    ])
    return pageOf(rows, limit, row => [row.id], listedRefundView)
  }
})
