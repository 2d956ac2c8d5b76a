import { Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'

export const KeyView = Type.Object({
  id: Id,
  shopId: Id,
  name: Type.String(),
  key: Type.String({
    description:
      'For the header X-Storefront-Key. It may stand in a web page: it only says whose shop is meant.'
  }),
  createdAt: Instant,
  revokedAt: Nullable(Instant)
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

export const viewOfKey = (r: KeyRow): KeyView => ({
  id: r.id,
  shopId: r.shop_id,
  name: r.name,
  key: r.key,
  createdAt: r.created_at.toISOString(),
  revokedAt: r.revoked_at?.toISOString() ?? null
})
