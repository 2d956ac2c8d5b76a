import { type Context, statement } from 'stoa/plugin'
import { Customers, type TillCustomer } from '../../../../contracts/customers.ts'
import { sellsOffline } from '../../invoices/fiscal.ts'
import { PosSettings } from '../../settings.ts'

/** So many documents are looked at for each place of the list: whoever comes daily takes up one place. */
const DOCUMENTS_A_PLACE = 20

// Of the index alone; however long a company has been selling, no more is read.
export const SERVED_LAST = `
  SELECT customer_id AS "customerId" FROM (
    SELECT customer_id, posted_at FROM pos_document
    WHERE tenant_id = $1 AND company_id = $2 AND customer_id IS NOT NULL ORDER BY posted_at DESC LIMIT $3) d
  GROUP BY customer_id ORDER BY max(posted_at) DESC, customer_id LIMIT $4`
const servedLast = statement<{ customerId: string }>('pos.served-last', SERVED_LAST)

/**
 * The customers whom the company acted in served last, as far as the caller may see them, in the
 * order of their ids: as many as the setting offlineCustomers says, fewer where some of them are in
 * use no more. None where the shop does not sell without a network.
 */
export async function shortListOf(ctx: Context, shopId: string): Promise<TillCustomer[]> {
  const most = ctx.settings(PosSettings, shopId).offlineCustomers
  if (most === 0 || !(await sellsOffline(ctx, shopId))) return []
  const served = await servedLast([ctx.tenantId, ctx.company().id, most * DOCUMENTS_A_PLACE, most])
  return ctx.ask(Customers).inUse(served.map(({ customerId }) => customerId))
}
