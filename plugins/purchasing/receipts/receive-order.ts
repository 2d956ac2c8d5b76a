import { defineUseCase, Id, Input } from 'stoa/plugin'
import { lotsOfLines } from '../../../contracts/lots.ts'
import { purchasingErrors } from '../errors.ts'
import { announceOrder } from '../orders/announce.ts'
import { shownOrder } from '../orders/shown.ts'
import { lockOrder, moveOrder, nameOfShop, orderLines, receiveOrderLines } from '../orders/store.ts'
import { OrderReceiptInput } from './input.ts'
import { ofOrder, stateAfter } from './order-lines.ts'
import { announceReceipt, recordReceipt } from './record-receipt.ts'
import { shownReceipt } from './shown.ts'

/**
 * @throws stoa.not-found, purchasing.order-not-so, purchasing.order-of-another-shop,
 * purchasing.order-line-unknown, purchasing.more-than-ordered, purchasing.unknown-variant,
 * purchasing.weight-unknown, purchasing.reference-taken, purchasing.received-in-future
 */
export const receiveOrder = defineUseCase({
  name: 'purchasing.receive-order',
  summary: 'Receives goods of a purchase order, all or some: they are in stock, at what they cost',
  permission: 'goods-receipt.post',
  heldFor: 'shop',
  input: Input({ orderId: Id, ...OrderReceiptInput }),
  async run(ctx, { orderId, lines, charges, ...said }) {
    const order = await lockOrder(ctx, orderId, ['sent', 'partly-received'])
    if (!ctx.shops().some(({ id }) => id === order.shop_id)) {
      const shop = nameOfShop(ctx, order.shop_id)
      throw purchasingErrors['order-of-another-shop']({ number: order.number, shop })
    }
    const ordered = await orderLines(ctx, orderId)
    const coming = ofOrder(ctx, order, ordered, lines)
    const id = await recordReceipt(
      ctx,
      ctx.shop(order.shop_id),
      { supplierId: order.supplier_id, orderId, lines: coming, charges: charges ?? [] },
      {
        ...said,
        lots: lotsOfLines(
          lines.map((line, i) => ({ ...line, variantId: coming[i]?.variantId ?? '' }))
        )
      }
    )
    const milli = new Map<number, number>()
    for (const line of coming) {
      const no = line.orderLineNo as number
      milli.set(no, (milli.get(no) ?? 0) + line.milli)
    }
    await receiveOrderLines(ctx, orderId, milli)
    await moveOrder(ctx, orderId, stateAfter(ordered, milli))
    const receipt = await shownReceipt(ctx, id)
    await announceReceipt(ctx, receipt)
    await announceOrder(ctx, await shownOrder(ctx, orderId))
    ctx.audited(id, { number: receipt.number, order: order.number, lines: lines.length })
    return receipt
  }
})
