import { defineUseCase, Input, Type } from 'stoa/plugin'
import { storefrontErrors } from '../../errors.ts'
import { orderForStaff } from '../admin/access.ts'
import { unflagOrder } from './flags.ts'
import { Reason, Step } from './input.ts'
import { noteDealtWith } from '../pay/store.ts'
import { type Flag, OrderChanged } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { staffOrderView } from '../admin/view.ts'

/** The flags people clear by their word; the others go with what they are about. */
const BY_WORD = [
  'refund-failed',
  'payment-differs',
  'payment-disputed',
  'refunded-elsewhere'
] as const satisfies readonly Flag[]

export const resolveIssue = defineUseCase({
  name: 'storefront.resolve-issue',
  summary:
    'Resolves an issue an order is flagged for: a failed refund, a differing amount, a dispute, or a refund made elsewhere',
  permission: 'order.cancel',
  heldFor: 'shop',
  input: Input({
    ...Step,
    flag: Type.Unsafe<(typeof BY_WORD)[number]>(Type.String({ enum: [...BY_WORD] })),
    reason: Reason
  }),
  async run(ctx, { orderId, version, flag, reason }) {
    const order = await orderForStaff(ctx, 'order.cancel', orderId, version)
    if (!order.flags.includes(flag)) throw storefrontErrors['flag-not-set']({ flag })
    if (flag === 'refund-failed') await noteDealtWith(ctx, orderId)
    const row = await unflagOrder(ctx, order, [flag], reason)
    await ctx.emit(OrderChanged, factsOf(ctx, row))
    ctx.audited(orderId, { number: order.number, flag, reason })
    return staffOrderView(ctx, row)
  }
})
