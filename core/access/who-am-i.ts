import { Type } from '@sinclair/typebox'
import type { ActingContext } from '../acting-context.ts'
import { Id } from '../http/formats.ts'
import { defineUseCase } from '../use-case.ts'
import { accessErrors } from './errors.ts'

const Place = Type.Object({ id: Id, name: Type.String() })

export const ProfileView = Type.Object({
  id: Id, name: Type.String(), email: Type.String(), tenant: Type.Object({ id: Id, slug: Type.String() }),
  company: Type.Union([Place, Type.Null()]), shop: Type.Union([Place, Type.Null()]),
  permissions: Type.Array(Type.String({ description: 'Held at this place, for some row at least.' })), plugins: Type.Array(Type.String())
})

export const whoAmI = defineUseCase({
  name: 'access.who-am-i', summary: 'The caller, where they act and what they may do there', permission: 'profile.read', scope: 'tenant', reads: true, transaction: false,
  input: Type.Object({}, { additionalProperties: false }),
  async run (ctx) {
    const { instance, tenant } = ctx as ActingContext
    const principal = ctx.userId === null ? null : await instance.directory.principal(tenant, ctx.userId)
    if (!principal) throw accessErrors['not-authenticated']()
    const company = ctx.companyId === null ? null : ctx.company()
    const shop = ctx.shopId === null ? null : ctx.shop(ctx.shopId)
    return {
      id: principal.userId, name: principal.name, email: principal.email, tenant: { id: tenant.id, slug: tenant.slug },
      company: company && { id: company.id, name: company.name }, shop: shop && { id: shop.id, name: shop.name },
      permissions: [...instance.registry.permissions.keys()].filter(p => ctx.can(p)).sort(), plugins: [...tenant.plugins].sort()
    }
  }
})
