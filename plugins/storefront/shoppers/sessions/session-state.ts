import { type OuterContext, statement } from 'stoa/plugin'

const state = statement<{ state: string; alive: boolean }>(
  'storefront.session-state',
  `
  SELECT p.state, s.revoked_at IS NULL AND s.expires_at > now() AS alive FROM storefront_session s
  JOIN storefront_shopper p ON p.tenant_id = s.tenant_id AND p.id = s.visitor_id
  WHERE s.tenant_id = $1 AND s.company_id = $2 AND s.id = $3 AND s.visitor_id = $4`
)

/** Whether a shopper is still logged in. One round trip. */
export async function sessionState(
  inside: OuterContext,
  sessionId: string,
  shopperId: string
): Promise<'alive' | 'ended' | 'disabled'> {
  const [row] = await inside.unitOfWork(
    () => state.alone([inside.tenantId, inside.companyId, sessionId, shopperId]),
    { reads: true }
  )
  if (row === undefined) return 'ended'
  if (row.state !== 'active') return 'disabled'
  return row.alive ? 'alive' : 'ended'
}
