import { type Context, defineUseCase, Id, Input } from 'stoa/plugin'
import { suppliers } from '../../suppliers/store.ts'
import { shownOrder } from '../shown.ts'
import type { OrderView } from '../view.ts'

/** What stands on the paper beside the order itself. */
export interface OrderPaper {
  order: OrderView
  /** BCP 47, the company's. */
  locale: string
  company: { name: string; taxNumber: string | null }
  supplier: { name: string; address: string | null; taxNumber: string | null }
  shop: { name: string; address: string | null }
  /** The company's: by its days. */
  timeZone: string
}

/** @throws stoa.not-found */
export async function orderPaper(ctx: Context, id: string): Promise<OrderPaper> {
  const order = await shownOrder(ctx, id)
  const { name, taxNumber, locale, timeZone } = ctx.company()
  const supplier = await suppliers.get(ctx, order.supplierId)
  const shop = ctx.shops().find(one => one.id === order.shopId)
  return {
    order,
    locale,
    timeZone,
    company: { name, taxNumber },
    supplier: {
      name: supplier.name,
      address: supplier.address,
      taxNumber: supplier.taxNumber
    },
    shop: { name: order.shopName, address: shop?.address ?? null }
  }
}

/** @throws stoa.not-found */
export const getOrderPaper = defineUseCase({
  name: 'purchasing.get-order-paper',
  summary: 'A purchase order as a paper for its supplier; without prices for whom may not see them',
  permission: 'purchase-order.read',
  reads: true,
  input: Input({ orderId: Id }),
  run: (ctx, { orderId }) => orderPaper(ctx, orderId)
})
