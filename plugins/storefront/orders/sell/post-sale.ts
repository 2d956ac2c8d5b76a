import { defineJob, handleJob, Id, Input } from 'stoa/plugin'
import { lockOrder } from '../store.ts'
import { awaitsSale, flagRefusal, isRefusal, sellPaidOrder } from './sell-paid-order.ts'

export const postSaleJob = defineJob({
  name: 'storefront.post-sale',
  summary:
    'Has the till post the sale of an order that is paid, or flags the order with what is in the way.',
  data: Input({ orderId: Id, companyId: Id })
})

/** Tried again it finds the order sold, and does nothing. */
export const postSaleHandler = handleJob(
  postSaleJob,
  async (ctx, { data: { orderId, companyId } }) => {
    try {
      await ctx.unitOfWork(async inside => {
        const order = await lockOrder(inside, companyId, orderId)
        if (order !== null && awaitsSale(order)) await sellPaidOrder(inside, order)
      })
    } catch (error) {
      if (!isRefusal(error)) throw error
      await ctx.unitOfWork(inside => flagRefusal(inside, companyId, orderId, error))
    }
  }
)
