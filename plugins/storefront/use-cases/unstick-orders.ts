import { defineUseCase, Id, Type, Version } from 'stoa/plugin'
import type { Flag } from '../domain/order-flags.ts'
import { storefrontErrors } from '../errors.ts'
import { orderForStaff } from '../order-access.ts'
import { closeOrder, goodsMissing } from '../order-closing.ts'
import { unflagOrder } from '../order-flags.ts'
import { noteDealtWith } from '../order-payments.ts'
import type { ClosedGoods } from '../order-row.ts'
import { sellPaidOrder } from '../order-sale.ts'
import { staffOrderView } from '../views/staff-order.ts'

const closed = { additionalProperties: false }
const Step = { orderId: Id, version: Version }
const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })

export const settleAgain = defineUseCase({
  name: 'storefront.settle-order-again',
  summary: 'Has the till post the sale of a paid order it refused, once its stock is corrected',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Type.Object(Step, closed),
  async run(ctx, { orderId, version }) {
    const order = await orderForStaff(ctx, 'order.fulfil', orderId, version)
    try {
      const sold = await sellPaidOrder(ctx, order)
      ctx.audited(orderId, { number: order.number, was: order.flags })
      return await staffOrderView(ctx, sold)
    } catch (error) {
      throw await goodsMissing(ctx, order, error)
    }
  }
})

export const closeAnOrder = defineUseCase({
  name: 'storefront.close-order',
  summary: 'Closes an order that was handed out and never paid: its goods came back, or are lost',
  permission: 'order.cancel',
  heldFor: 'shop',
  input: Type.Object(
    {
      ...Step,
      reason: Reason,
      goods: Type.Unsafe<ClosedGoods>(
        Type.String({
          enum: ['restocked', 'written-off'],
          description:
            'restocked: they came back and can be sold again; written-off: they did not, or cannot.'
        })
      )
    },
    closed
  ),
  async run(ctx, { orderId, version, goods, reason }) {
    const order = await orderForStaff(ctx, 'order.cancel', orderId, version)
    const row = await closeOrder(ctx, order, goods, reason)
    ctx.audited(orderId, { number: order.number, from: order.state, goods, reason })
    return staffOrderView(ctx, row)
  }
})

/** The flags people clear by their word; the others go with what they are about. */
const BY_WORD = [
  'refund-failed',
  'payment-differs',
  'payment-disputed',
  'refunded-elsewhere'
] as const satisfies readonly Flag[]

export const dealWithFlag = defineUseCase({
  name: 'storefront.deal-with-flag',
  summary:
    'Says that what an order was flagged for is dealt with: money that did not go back, differed, is disputed, or went back elsewhere',
  permission: 'order.cancel',
  heldFor: 'shop',
  input: Type.Object(
    {
      ...Step,
      flag: Type.Unsafe<(typeof BY_WORD)[number]>(Type.String({ enum: [...BY_WORD] })),
      reason: Reason
    },
    closed
  ),
  async run(ctx, { orderId, version, flag, reason }) {
    const order = await orderForStaff(ctx, 'order.cancel', orderId, version)
    if (!order.flags.includes(flag)) throw storefrontErrors['flag-not-set']({ flag })
    if (flag === 'refund-failed') await noteDealtWith(ctx, orderId)
    const row = await unflagOrder(ctx, order, [flag], reason)
    ctx.audited(orderId, { number: order.number, flag, reason })
    return staffOrderView(ctx, row)
  }
})
