import { defineUseCase, Id, Input, parseQuantity } from 'stoa/plugin'
import { settleTransfer } from './settle.ts'
import { shownTransfer } from './shown.ts'
import { lockTransfer, moveTransfer, transferLines } from './store.ts'

/** @throws stoa.not-found, inventory.transfer-not-so, inventory.transfer-of-another-shop */
export const cancelTransfer = defineUseCase({
  name: 'inventory.cancel-transfer',
  summary: 'Gives a transfer up of which nothing arrived; what was sent is back where it came from',
  permission: 'stock-transfer.send',
  heldFor: 'shop',
  input: Input({ transferId: Id }),
  async run(ctx, { transferId }) {
    const row = await lockTransfer(ctx, transferId, { at: 'from', when: ['draft', 'sent'] })
    if (row.state === 'draft') {
      await moveTransfer(ctx, transferId, 'cancelled')
      ctx.audited(transferId, { number: row.number })
    } else {
      const lines = await transferLines(ctx, row)
      await settleTransfer(
        ctx,
        row,
        row.from_shop_id,
        lines.map(line => ({
          variantId: line.variant_id,
          kind: 'returned',
          milli: parseQuantity(line.under_way),
          reason: null
        })),
        { over: 'cancelled' }
      )
    }
    return shownTransfer(ctx, transferId)
  }
})
