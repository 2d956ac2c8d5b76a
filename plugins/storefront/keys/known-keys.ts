import { LRUCache } from 'lru-cache'
import { type Context, type OuterContext, perInstance, statement } from 'stoa/plugin'

const place = statement<{ company_id: string; shop_id: string }>(
  'storefront.key-place',
  'SELECT company_id, shop_id FROM storefront_key WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL'
)

interface Place {
  companyId: string
  shopId: string
}

const MOST_KEYS = 20_000
const KNOWN_MS = 60_000
/**
 * Keys of all tenants, by their ids, which are unique: a storefront is visited far more often than
 * its key changes.
 */
const knownHere = perInstance(
  () => new LRUCache<string, { place: Place | null }>({ max: MOST_KEYS, ttl: KNOWN_MS })
)

/**
 * Where a key leads; null when there is none or it was revoked. What was revoked in another process
 * is noticed within a minute.
 */
export async function keyScope(system: OuterContext, keyId: string): Promise<Place | null> {
  const known = knownHere(system)
  const kept = known.get(keyId)
  if (kept) return kept.place
  const [row] = await system.unitOfWork(() => place.alone([system.tenantId, keyId]), {
    reads: true
  })
  const found = {
    place: row === undefined ? null : { companyId: row.company_id, shopId: row.shop_id }
  }
  known.set(keyId, found)
  return found.place
}

/** Has this process look at a key again. */
export const forgetKey = (ctx: Context, keyId: string): void => {
  knownHere(ctx).delete(keyId)
}
