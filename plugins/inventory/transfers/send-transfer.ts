import { defineUseCase, Id, Input, parseQuantity } from 'stoa/plugin'
import { LotsBeside } from '../../../contracts/lots.ts'
import { TransferSent } from '../../../contracts/stock.ts'
import { namedByVariant } from '../lots/named.ts'
import { recordStock } from '../movements/store.ts'
import { shownTransfer } from './shown.ts'
import { bookEntries, lockTransfer, moveTransfer, transferLines } from './store.ts'

/**
 * @throws stoa.not-found, inventory.transfer-not-so, inventory.transfer-of-another-shop, inventory.stock-short,
 * inventory.serial-needed and its like
 */
export const sendTransfer = defineUseCase({
  name: 'inventory.send-transfer',
  summary: 'Sends a transfer: its goods leave the stock of the shop they come from',
  permission: 'stock-transfer.send',
  heldFor: 'shop',
  input: Input({ transferId: Id, lots: LotsBeside }),
  async run(ctx, { transferId, lots = [] }) {
    const row = await lockTransfer(ctx, transferId, { at: 'from', when: ['draft'] })
    const lines = await transferLines(ctx, row)
    await recordStock(ctx, {
      companyId: row.company_id,
      shopId: row.from_shop_id,
      reason: 'transfer',
      document: { type: 'transfer', id: transferId },
      occurredAt: ctx.now,
      lots: namedByVariant(lots),
      quantities: new Map(lines.map(line => [line.variant_id, -parseQuantity(line.quantity)]))
    })
    await bookEntries(
      ctx,
      transferId,
      lines.map(line => ({
        variantId: line.variant_id,
        kind: 'sent',
        milli: parseQuantity(line.quantity),
        reason: null
      }))
    )
    await moveTransfer(ctx, transferId, 'sent')
    await ctx.emit(TransferSent, {
      companyId: row.company_id,
      transferId,
      number: row.number,
      fromShopId: row.from_shop_id,
      toShopId: row.to_shop_id,
      lines: lines.length
    })
    ctx.audited(transferId, { number: row.number, lines: lines.length })
    return shownTransfer(ctx, transferId)
  }
})
