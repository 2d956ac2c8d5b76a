import { LRUCache } from 'lru-cache'
import {
  Id,
  Instant,
  Page,
  pageOf,
  readCursor,
  statement,
  Type,
  type Context,
  type PageOf,
  type Static
} from 'stoa/plugin'

export const KeyView = Type.Object({
  id: Id,
  shopId: Id,
  name: Type.String(),
  key: Type.String({
    description:
      'For the header X-Storefront-Key. It may stand in a web page: it only says whose shop is meant.'
  }),
  createdAt: Instant,
  revokedAt: Type.Union([Instant, Type.Null()])
})
export type KeyView = Static<typeof KeyView>
export const KeyPage = Page(KeyView)

export interface KeyRow {
  id: string
  shop_id: string
  name: string
  key: string
  created_at: Date
  revoked_at: Date | null
}

const place = statement<{ company_id: string; shop_id: string }>(
  'storefront.key-place',
  'SELECT company_id, shop_id FROM storefront_key WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL'
)
// Keys are few: they are read by their shop, newest first.
const page = statement<KeyRow>(
  'storefront.keys',
  `
  SELECT id, shop_id, name, key, created_at, revoked_at FROM storefront_key
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($5::uuid IS NULL OR id < $5) ORDER BY id DESC LIMIT $4`
)

export const viewOfKey = (r: KeyRow): KeyView => ({
  id: r.id,
  shopId: r.shop_id,
  name: r.name,
  key: r.key,
  createdAt: r.created_at.toISOString(),
  revokedAt: r.revoked_at?.toISOString() ?? null
})

export async function keyPage(
  ctx: Context,
  { limit, after }: { limit: number; after?: string }
): Promise<PageOf<KeyView>> {
  const cursor = readCursor(after, 'id')
  return pageOf(
    await page([ctx.tenantId, ctx.company().id, ctx.shopId, limit + 1, cursor?.[0] ?? null]),
    limit,
    r => [r.id],
    viewOfKey
  )
}

interface Place {
  companyId: string
  shopId: string
}

const MOST_KEYS = 20_000
const KNOWN_MS = 60_000
/**
 * Keys of all tenants, by their ids, which are unique: a window is looked into far more often than
 * its key changes.
 */
const known = new LRUCache<string, { place: Place | null }>({ max: MOST_KEYS, ttl: KNOWN_MS })

/**
 * Where a key leads; null when there is none or it was revoked. What was revoked in another process
 * is noticed within a minute.
 */
export async function keyPlace(system: Context, keyId: string): Promise<Place | null> {
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

/** Has this process look at a key anew. */
export const forgetKey = (keyId: string): void => {
  known.delete(keyId)
}
