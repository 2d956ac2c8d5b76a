import type { Context } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { Stock } from '../../../contracts/stock.ts'
import type { StockRow } from './view.ts'

export const PAGE = 1_000

/** What is on hand, page by page, with the names of shops and variants. */
export async function stockPage(
  ctx: Context,
  shopId: string | undefined,
  atMost: string | undefined,
  limit: number,
  after: string | undefined
): Promise<{ items: StockRow[]; next: string | null }> {
  const { items, next } = await ctx.ask(Stock).onHand({
    ...(shopId === undefined ? {} : { shopId }),
    ...(atMost === undefined ? {} : { atMost }),
    limit,
    ...(after === undefined ? {} : { after })
  })
  const names = new Map(
    (await ctx.ask(Catalog).names([...new Set(items.map(i => i.variantId))])).map(n => [
      n.variantId,
      n
    ])
  )
  return {
    items: items.map(i => ({
      ...i,
      shop: ctx.shop(i.shopId).name,
      sku: names.get(i.variantId)?.sku ?? '',
      name: names.get(i.variantId)?.name ?? ''
    })),
    next
  }
}
