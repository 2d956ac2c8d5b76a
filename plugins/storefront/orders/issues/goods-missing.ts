import type { Context } from 'stoa/plugin'
import { StockShort } from '../../../../contracts/stock.ts'
import { storefrontErrors } from '../../errors.ts'
import { missingOf } from '../sell/sell-paid-order.ts'
import type { OrderRow } from '../store.ts'

/** Which SKUs are missing, in place of inventory.stock-short; anything else as it is. */
export async function goodsMissing(
  ctx: Context,
  order: OrderRow,
  error: unknown
): Promise<unknown> {
  if (!StockShort.is(error)) return error
  const missing = await missingOf(ctx, order.id, error.facts)
  return storefrontErrors['goods-missing'](
    { number: order.number, skus: missing.map(m => m.sku).join(', '), missing },
    { cause: error }
  )
}
