import type { Context } from '../../../context/context.ts'
import { statement } from '../../../database/statement.ts'
import type { PresenceDefinition } from './definition.ts'

/** Someone who is at a place right now. */
export interface Present {
  placeId: string
  shopId: string
  userId: string
  /** What the person is called. */
  userName: string
  /** What their device calls itself; null: it does not. */
  userAgent: string | null
  since: Date
}

interface Row {
  place_id: string
  shop_id: string
  user_id: string
  name: string
  user_agent: string | null
  since: Date
}

// Tabs of one browser share a login: they are one device, there since the first of them.
const present = statement<Row>(
  'core.present-at',
  `
  SELECT p.place_id, p.shop_id, p.user_id, u.name, max(p.user_agent) AS user_agent, min(p.since) AS since
  FROM presence p JOIN staff_user u ON u.tenant_id = p.tenant_id AND u.id = p.user_id
  WHERE p.tenant_id = $1 AND ($2::uuid IS NULL OR (p.company_id = $2 AND ($3::uuid IS NULL OR p.shop_id = $3))) AND p.noun = $4 AND p.left_at IS NULL
  GROUP BY p.place_id, p.shop_id, p.user_id, p.login_id, u.name ORDER BY min(p.since), p.login_id`
)

/**
 * Who is at the places of a kind where the caller acts, on which device, whoever came first first.
 * Takes no permission: it is the asker's to say who may see it. In a unit of work.
 */
export async function presentAt(ctx: Context, { noun }: PresenceDefinition): Promise<Present[]> {
  const rows = await present([ctx.tenantId, ctx.companyId, ctx.shopId, noun])
  return rows.map(row => ({
    placeId: row.place_id,
    shopId: row.shop_id,
    userId: row.user_id,
    userName: row.name,
    userAgent: row.user_agent,
    since: row.since
  }))
}
