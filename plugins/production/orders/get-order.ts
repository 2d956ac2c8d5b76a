import { defineUseCase, Id, Input } from 'stoa/plugin'
import { shownOrder } from './shown.ts'

/** @throws stoa.not-found */
export const getOrder = defineUseCase({
  name: 'production.get-order',
  summary: 'A production order with its parts, and what of them is short',
  permission: 'production-order.read',
  reads: true,
  input: Input({ productionOrderId: Id }),
  run: (ctx, { productionOrderId }) => shownOrder(ctx, productionOrderId)
})
