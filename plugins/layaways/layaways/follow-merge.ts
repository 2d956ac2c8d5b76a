import { type EventData, statement, type UnitContext } from 'stoa/plugin'
import type { CustomersMerged } from '../../../contracts/customers.ts'
import { announce } from './store.ts'

const handOver = statement<{ id: string; shop_id: string }>(
  'layaways.hand-to-merged',
  'UPDATE layaways_layaway SET customer_id = $4, version = version + 1, updated_at = $5 WHERE tenant_id = $1 AND company_id = $2 AND customer_id = $3 RETURNING id, shop_id'
)

/** Two customers became one: what was set aside for the other one is theirs now. */
export async function followMerge(
  ctx: UnitContext,
  { customerId, mergedId }: EventData<typeof CustomersMerged>
): Promise<void> {
  const rows = await handOver([ctx.tenantId, ctx.company().id, mergedId, customerId, ctx.now])
  for (const row of rows) await announce(ctx, row)
}
