import { defineUseCase, Id, Input, PageInput, QuantityText, type Static, Type } from 'stoa/plugin'
import { PAGE, stockPage } from './page.ts'
import type { StockReportView } from './view.ts'

const AtMost = Type.String({
  pattern: QuantityText.pattern,
  description: 'Only what is free in no more than this quantity, e.g. 5: what runs low.'
})

export const stockReport = defineUseCase({
  name: 'reporting.stock-report',
  summary: 'Stock on hand with product names, or low stock only',
  permission: 'report.stock',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    atMost: Type.Optional(AtMost),
    ...PageInput,
    limit: Type.Integer({
      minimum: 1,
      maximum: PAGE,
      default: 100,
      description: 'How many at most.'
    })
  }),
  async run(ctx, { shopId, atMost, limit, after }): Promise<Static<typeof StockReportView>> {
    if (shopId !== undefined) ctx.shop(shopId)
    return stockPage(ctx, shopId, atMost, limit, after)
  }
})
