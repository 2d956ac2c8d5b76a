import { type Context, type FieldError, parseQuantity } from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import { inHome, shareOf } from '../orders/rules/amounts.ts'
import type { OrderLineRow, OrderRow } from '../orders/view.ts'
import { PurchasingSettings } from '../settings.ts'
import type { ReceiptLine } from './store.ts'

const HUNDRED = 100

/**
 * What comes of an order, at what the order says it costs.
 * @throws purchasing.order-line-unknown, purchasing.more-than-ordered naming the lines
 */
export function ofOrder(
  ctx: Context,
  order: OrderRow,
  ordered: readonly OrderLineRow[],
  lines: ReadonlyArray<{ orderLineNo: number; quantity: string }>
): ReceiptLine[] {
  const home = ctx.company().currency
  const { overReceiptPercent } = ctx.settings(PurchasingSettings)
  const byNo = new Map(ordered.map(line => [line.line_no, line]))
  const received = new Map(ordered.map(line => [line.line_no, parseQuantity(line.received)]))
  const errors: FieldError[] = []
  const coming = lines.map(({ orderLineNo, quantity }, i) => {
    const line = byNo.get(orderLineNo)
    if (line === undefined) {
      throw purchasingErrors['order-line-unknown']({ number: order.number, lineNo: orderLineNo })
    }
    const milli = parseQuantity(quantity)
    const whole = parseQuantity(line.quantity)
    const before = received.get(orderLineNo) ?? 0
    if ((before + milli) * HUNDRED > whole * (HUNDRED + overReceiptPercent)) {
      errors.push({
        field: `/lines/${i}/quantity`,
        code: 'too-much',
        message: 'is more than was ordered and has not come yet'
      })
    }
    received.set(orderLineNo, before + milli)
    const costMinor = shareOf(inHome(line.net_minor, order, home), {
      quantity: whole,
      before,
      now: milli
    })
    return { orderLineNo, variantId: line.variant_id, milli, costMinor, landedMinor: 0 }
  })
  if (errors.length > 0) throw purchasingErrors['more-than-ordered']({}, { errors })
  return coming
}

/** How an order stands once these came. */
export function stateAfter(
  ordered: readonly OrderLineRow[],
  coming: ReadonlyMap<number, number>
): 'partly-received' | 'received' {
  const isAll = ordered.every(
    line =>
      parseQuantity(line.received) + (coming.get(line.line_no) ?? 0) >= parseQuantity(line.quantity)
  )
  return isAll ? 'received' : 'partly-received'
}
