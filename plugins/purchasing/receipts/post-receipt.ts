import { defineUseCase, Input, parseQuantity } from 'stoa/plugin'
import { lotsOfLines } from '../../../contracts/lots.ts'
import { suppliers } from '../suppliers/store.ts'
import { ReceiptInput } from './input.ts'
import { announceReceipt, recordReceipt } from './record-receipt.ts'
import { shownReceipt } from './shown.ts'

/**
 * @throws stoa.not-found, purchasing.unknown-variant, purchasing.weight-unknown,
 * purchasing.reference-taken, purchasing.received-in-future
 */
export const postReceipt = defineUseCase({
  name: 'purchasing.post-receipt',
  summary: 'Receives goods that no order awaits: they are in stock, at what they cost',
  permission: 'goods-receipt.post',
  heldFor: 'shop',
  input: Input(ReceiptInput),
  async run(ctx, { shopId, supplierId, lines, charges, ...said }) {
    const shop = ctx.shop(shopId)
    if (supplierId !== undefined) await suppliers.get(ctx, supplierId)
    const coming = lines.map(({ variantId, quantity, costMinor }) => ({
      orderLineNo: null,
      variantId,
      milli: parseQuantity(quantity),
      costMinor,
      landedMinor: 0
    }))
    const id = await recordReceipt(
      ctx,
      shop,
      { supplierId: supplierId ?? null, orderId: null, lines: coming, charges: charges ?? [] },
      { ...said, lots: lotsOfLines(lines) }
    )
    const receipt = await shownReceipt(ctx, id)
    await announceReceipt(ctx, receipt)
    ctx.audited(id, { number: receipt.number, lines: lines.length })
    return receipt
  }
})
