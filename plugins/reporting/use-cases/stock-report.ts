import { defineUseCase, Id, PageInput, Type, type Static } from 'stoa/plugin'
import { Catalog } from '../../catalog/contract.ts'
import { Stock } from '../../inventory/contract.ts'
import { csvOf } from '../domain/csv.ts'

export const StockReportView = Type.Object({
  items: Type.Array(Type.Object({ shopId: Id, shop: Type.String(), variantId: Id, sku: Type.String(), name: Type.String(), quantity: Type.String() })),
  next: Type.Union([Type.String(), Type.Null()])
})

export const stockReport = defineUseCase({
  name: 'reporting.stock-report', summary: 'Stock on hand, with names', permission: 'report.stock', reads: true,
  input: Type.Object({ shopId: Type.Optional(Id), ...PageInput, limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100, description: 'How many at most.' }) }, { additionalProperties: false }),
  async run (ctx, { shopId, limit, after }): Promise<Static<typeof StockReportView>> {
    if (shopId !== undefined) ctx.shop(shopId)
    const page = await ctx.ask(Stock).onHand({ ...(shopId === undefined ? {} : { shopId }), limit, ...(after === undefined ? {} : { after }) })
    const names = new Map((await ctx.ask(Catalog).names([...new Set(page.items.map(i => i.variantId))])).map(n => [n.variantId, n]))
    return {
      items: page.items.map(i => ({ ...i, shop: ctx.shop(i.shopId).name, sku: names.get(i.variantId)?.sku ?? '', name: names.get(i.variantId)?.name ?? '' })),
      next: page.next
    }
  }
})

/** One page as a table; the cursor of the next one is not in it. */
export const stockCsv = ({ items }: Static<typeof StockReportView>): string =>
  csvOf([['shop', 'sku', 'name', 'quantity'], ...items.map(i => [i.shop, i.sku, i.name, i.quantity])])
