import { type Context, statement } from 'stoa/plugin'

const shops = statement<{ id: string; name: string }>(
  'inventory.shops-of-company',
  'SELECT id, name FROM shop WHERE tenant_id = $1 AND company_id = $2 ORDER BY name, id LIMIT 1000'
)

/** All shops of the company acted in, those the caller may not act in too: goods can be sent to each. */
export const shopsOfCompany = (ctx: Context): Promise<Array<{ id: string; name: string }>> =>
  shops([ctx.tenantId, ctx.company().id])
