import type { Context } from 'stoa/plugin'
import { Stock } from '../../../../contracts/stock.ts'

/**
 * Both documents move stock, one after the other: what each locks in key order is out of order
 * together, and two exchanges the other way round would wait for each other.
 */
export const holdStock = async (
  ctx: Context,
  shopId: string,
  lines: Array<{ variantId: string; stocked: boolean }>
): Promise<void> =>
  ctx.ask(Stock).hold({
    shopId,
    variantIds: lines.filter(({ stocked }) => stocked).map(({ variantId }) => variantId)
  })
