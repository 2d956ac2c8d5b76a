import { defineUseCase, demandRow, Id, Input } from 'stoa/plugin'
import { staffOrderView } from './view.ts'
import { orderById } from '../store.ts'

export const getOrder = defineUseCase({
  name: 'storefront.get-order',
  summary: 'An order with its history, payments, refunds and returns',
  permission: 'order.read',
  reads: true,
  input: Input({ orderId: Id }),
  async run(ctx, { orderId }) {
    await demandRow(ctx, 'order.read', orderId)
    return staffOrderView(ctx, await orderById(ctx, orderId))
  }
})
