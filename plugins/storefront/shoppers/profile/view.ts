import { Id, Instant, Type, type Static } from 'stoa/plugin'
import type { ShopperRow } from '../store.ts'
import { OrNull } from '../../schemas/or-null.ts'

export const ProfileView = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  phone: OrNull(Type.String()),
  locale: OrNull(Type.String()),
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
