import { Id, Instant, Nullable, type Static, Type } from 'stoa/plugin'
import type { ShopperRow } from '../store.ts'

export const ProfileView = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  phone: Nullable(Type.String()),
  locale: Nullable(Type.String()),
  whatsappConsent: Type.Boolean(),
  emailVerified: Type.Boolean(),
  createdAt: Instant,
  version: Type.Integer()
})
export type ProfileView = Static<typeof ProfileView>

export const viewOfProfile = (r: ShopperRow): ProfileView => ({
  id: r.id,
  name: r.name,
  email: r.email,
  phone: r.phone,
  locale: r.locale,
  whatsappConsent: r.whatsappConsent,
  emailVerified: r.verifiedAt !== null,
  createdAt: r.createdAt.toISOString(),
  version: r.version
})
