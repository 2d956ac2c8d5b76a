import {
  daysInForce,
  defineUseCase,
  formatQuantity,
  Id,
  Input,
  Lines,
  newId,
  Type
} from 'stoa/plugin'
import { SupplierReturnPosted } from '../../../contracts/purchases.ts'
import { lotsOfLines } from '../../../contracts/lots.ts'
import { GoodsMoved } from '../../../contracts/stock.ts'
import { lockSupplierOf } from '../bills/store.ts'
import { keepBook } from '../costs/keep-stock-value.ts'
import { suppliers } from '../suppliers/store.ts'
import { freeLines, linesOfReceipt, ReturnLines } from './lines.ts'
import { shownReturn } from './shown.ts'
import { addReturn } from './store.ts'

/**
 * @throws stoa.not-found, purchasing.return-line-wrong, purchasing.return-line-free,
 * purchasing.more-than-received, purchasing.unknown-variant, inventory.stock-short,
 * inventory.serial-needed and its like
 */
export const postReturn = defineUseCase({
  name: 'purchasing.post-return',
  summary: 'Sends goods back to their supplier: they leave the stock, and a credit note is awaited',
  permission: 'supplier-return.post',
  heldFor: 'shop',
  input: Input({
    shopId: Type.Optional({ ...Id, description: 'Out of whose stock they go.' }),
    supplierId: Id,
    receiptId: Type.Optional({ ...Id, description: 'By which they came; left out: unknown.' }),
    reason: Lines(500),
    lines: ReturnLines
  }),
  async run(ctx, { shopId, supplierId, receiptId, reason, lines }) {
    const shop = ctx.shop(shopId)
    await suppliers.get(ctx, supplierId)
    // Two who send the same goods back wait for one another here, ahead of the stock.
    await lockSupplierOf(ctx, supplierId)
    const going =
      receiptId === undefined
        ? await freeLines(ctx, lines)
        : await linesOfReceipt(ctx, { receiptId, supplierId }, lines)
    const id = newId()
    await ctx.emit(GoodsMoved, {
      companyId: shop.companyId,
      shopId: shop.id,
      reason: 'supplier-return',
      document: { type: 'supplier-return', id },
      occurredAt: ctx.now.toISOString(),
      lots: lotsOfLines(
        lines.map((line, i) => ({ ...line, variantId: going[i]?.variantId ?? '' }))
      ),
      lines: going.map(({ variantId, milli }) => ({
        variantId,
        quantity: formatQuantity(-milli)
      }))
    })
    const { to: today } = await daysInForce(ctx, shop.id)
    await addReturn(ctx, {
      id,
      year: Number(today.slice(0, 4)),
      shopId: shop.id,
      supplierId,
      receiptId: receiptId ?? null,
      reason: reason.trim(),
      lines: going
    })
    await keepBook(ctx)
    const made = await shownReturn(ctx, id)
    await ctx.emit(SupplierReturnPosted, {
      companyId: shop.companyId,
      shopId: shop.id,
      returnId: id,
      supplierId,
      number: made.number
    })
    ctx.audited(id, { number: made.number, lines: going.length })
    return made
  }
})
