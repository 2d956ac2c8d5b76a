import type { Context } from 'stoa/plugin'
import { orderLines, orderRow } from './store.ts'
import { type OrderView, viewOfOrder } from './view.ts'

/** One with its lines, as it is now. @throws stoa.not-found */
export async function shownOrder(ctx: Context, id: string): Promise<OrderView> {
  const row = await orderRow(ctx, id)
  return viewOfOrder(ctx, row, await orderLines(ctx, id))
}
