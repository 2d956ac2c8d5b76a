import { Type } from '@sinclair/typebox'
import { ActingContext } from '../context/acting-context.ts'
import { Id } from '../http/formats.ts'
import { defineUseCase } from '../context/use-case.ts'
import { accessErrors } from './errors.ts'
import { Input, Nullable } from '../primitives/schema.ts'

const ActingScope = Type.Object({ id: Id, name: Type.String() })
const MaybeScope = Nullable(ActingScope)

export const ProfileView = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  tenant: Type.Object({ id: Id, slug: Type.String() }),
  company: MaybeScope,
  shop: MaybeScope,
  permissions: Type.Array(
    Type.String({ description: 'Held at this place, for some row at least.' })
  ),
  plugins: Type.Array(Type.String()),
  places: Type.Array(Type.Object({ company: MaybeScope, shop: MaybeScope }), {
    description:
      'Where the caller holds a role; choose with X-Company-Id and X-Shop-Id. company null: the whole tenant; shop null: the whole company.'
  })
})

export const whoAmI = defineUseCase({
  name: 'access.who-am-i',
  summary: 'The caller, the company and shop they act in, and their permissions there',
  permission: 'profile.read',
  scope: 'self',
  reads: true,
  transaction: false,
  input: Input({}),
  async run(ctx) {
    const { instance, tenant } = ActingContext.of(ctx)
    const principal =
      ctx.userId === null ? null : await instance.directory.principal(tenant, ctx.userId)
    if (!principal) throw accessErrors['not-authenticated']()
    const named = (
      of: { get(id: string): { id: string; name: string } | undefined },
      id: string | null
    ) => {
      const found = id === null ? undefined : of.get(id)
      return found ? { id: found.id, name: found.name } : null
    }
    const places = new Map(
      principal.grants.map(g => [
        `${g.companyId} ${g.shopId}`,
        { company: named(tenant.companies, g.companyId), shop: named(tenant.shops, g.shopId) }
      ])
    )
    return {
      id: principal.userId,
      name: principal.name,
      email: principal.email,
      tenant: { id: tenant.id, slug: tenant.slug },
      company: named(tenant.companies, ctx.companyId),
      shop: named(tenant.shops, ctx.shopId),
      permissions: [...instance.registry.permissions.keys()].filter(p => ctx.can(p)).sort(),
      plugins: [...tenant.plugins].sort(),
      places: [...places.values()]
    }
  }
})
