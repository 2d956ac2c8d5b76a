import { type Context, statement } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'

/** Whose a customer is. */
export interface CustomerOwner {
  agent_id: string | null
  territory_id: string | null
}

// Of one person's ids the one that was asked for counts, then the one they became.
const ownerOf = statement<CustomerOwner>(
  'agents.owner-of-customer',
  `SELECT agent_id, territory_id FROM agents_customer
   WHERE tenant_id = $1 AND company_id = $2 AND customer_id = ANY ($3)
   ORDER BY array_position($3::uuid[], customer_id) LIMIT 1`
)
const put = statement(
  'agents.put-customer',
  `INSERT INTO agents_customer (tenant_id, company_id, customer_id, agent_id, territory_id, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (tenant_id, customer_id) DO UPDATE SET agent_id = $4, territory_id = $5, updated_at = $6`
)
const remove = statement(
  'agents.remove-customer',
  'DELETE FROM agents_customer WHERE tenant_id = $1 AND company_id = $2 AND customer_id = ANY ($3)'
)

/** Whose the person of this id is; both null: no one's. Who was merged is found by either id. */
export async function ownerOfCustomer(ctx: Context, customerId: string): Promise<CustomerOwner> {
  const ids = await ctx.ask(Customers).idsOfPerson(customerId)
  const [row] = await ownerOf([
    ctx.tenantId,
    ctx.company().id,
    [customerId, ...ids.filter(id => id !== customerId)]
  ])
  return row ?? { agent_id: null, territory_id: null }
}

export async function putOwnerOfCustomer(
  ctx: Context,
  customerId: string,
  { agent_id: agentId, territory_id: territoryId }: CustomerOwner
): Promise<void> {
  const ids = await ctx.ask(Customers).idsOfPerson(customerId)
  await remove([ctx.tenantId, ctx.company().id, ids])
  if (agentId === null && territoryId === null) return
  await put([ctx.tenantId, ctx.company().id, customerId, agentId, territoryId, ctx.now])
}
