import { type Context, statement } from 'stoa/plugin'

const link = statement(
  'pos.link-exchange',
  'INSERT INTO pos_exchange (tenant_id, sale_id, refund_id, company_id, shop_id) VALUES ($1, $2, $3, $4, $5)'
)

/** Notes that a refund and a sale, both posted, are the halves of one exchange. */
export const linkExchange = (
  ctx: Context,
  halves: { saleId: string; refundId: string; shopId: string }
): Promise<unknown> =>
  link([ctx.tenantId, halves.saleId, halves.refundId, ctx.company().id, halves.shopId])
