import { Type } from '@sinclair/typebox'
import { defineEvent } from './contract.ts'
import { Id } from '../http/formats.ts'
import { Nullable } from '../primitives/schema.ts'

/**
 * Facts about the merchants themselves, for plugins that give each shop something of its own
 * (docs/adr/0005).
 */
export const ShopOpened = defineEvent({
  name: 'tenants.shop-opened',
  sameTransaction: true,
  emittedWhen:
    "In the transaction that adds a shop to a company, the sign-up's first shop included.",
  data: Type.Object({ companyId: Id, shopId: Id, code: Type.String() })
})

export const TenantOpened = defineEvent({
  name: 'tenants.tenant-opened',
  about: { permission: 'company.read' },
  emittedWhen: 'When a sign-up is committed.',
  data: Type.Object({
    slug: Type.String(),
    companyId: Id,
    shopId: Id,
    plugins: Type.Array(Type.String())
  })
})

export const SettingChanged = defineEvent({
  name: 'tenants.setting-changed',
  about: { permission: 'setting.read' },
  emittedWhen: 'When a setting was set or reset for the tenant, a company or a shop.',
  data: Type.Object({
    plugin: Type.String(),
    key: Type.String(),
    /** null: for the whole tenant. */
    companyId: Nullable(Id),
    /** null: for the company, or the whole tenant. */
    shopId: Nullable(Id)
  })
})
