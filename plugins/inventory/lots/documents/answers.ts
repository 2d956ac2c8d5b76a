import { businessDay, type Context, formatQuantity, parseQuantity } from 'stoa/plugin'
import type { StockAnswers } from '../../../../contracts/stock.ts'
import { InventorySettings } from '../../settings.ts'
import { unsellable } from '../rules/take-out.ts'
import { documentLots, type DocumentLotRow } from './store.ts'

/** Answers Stock.lotsOf. */
export const lotsOf: StockAnswers['lotsOf'] = async (ctx: Context, documentId) => {
  const rows = await documentLots(ctx, documentId)
  return rows.map(row => ({
    variantId: row.variant_id,
    tracking: row.tracking ?? 'lot',
    code: row.code,
    quantity: formatQuantity(Math.abs(parseQuantity(row.quantity))),
    expiresOn: row.expires_on,
    refusedAs: refusedAs(ctx, row)
  }))
}

function refusedAs(ctx: Context, row: DocumentLotRow): 'blocked' | 'expired' | null {
  const { sellExpired: sellsExpired } = ctx.settings(InventorySettings, row.shop_id)
  const today = businessDay(row.occurred_at, ctx.shop(row.shop_id).timeZone)
  const why = unsellable(
    { isBlocked: row.blocked, expiresOn: row.expires_on },
    { today, sellsExpired }
  )
  return why === 'lot-blocked' ? 'blocked' : why === 'lot-expired' ? 'expired' : null
}
