import { Type, type Static } from '@sinclair/typebox'
import { ActingContext } from '../context/acting-context.ts'
import { Currency, Id } from '../http/formats.ts'
import { defineUseCase } from '../context/use-case.ts'
import type { Grant, Tenant } from '../instance/directory.ts'
import { covers } from './acting-scope.ts'
import { accessErrors } from './errors.ts'
import type { Registry } from '../plugins/registry.ts'
import { Input, Nullable } from '../primitives/schema.ts'
import { AccessSettings } from './settings.ts'

const named = { id: Id, name: Type.String() }
const MaybeScope = Nullable(Type.Object(named))
const CompanyOfCaller = Type.Object({
  ...named,
  currency: Currency,
  timeZone: Type.String(),
  locale: Type.String(),
  shops: Type.Array(
    Type.Object({ ...named, timeZone: Nullable(Type.String(), "null: the company's") })
  )
})

export const ProfileView = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  tenant: Type.Object({ id: Id, slug: Type.String() }),
  company: MaybeScope,
  shop: MaybeScope,
  byPin: Nullable(
    Type.Object({
      deviceId: Id,
      idleMinutes: Type.Integer({ description: 'It ends when no one does anything for so long.' })
    }),
    'Set where the caller logged in by PIN at a device: what takes a password is refused then.'
  ),
  permissions: Type.Array(
    Type.String({ description: 'Held at this place, for some row at least.' })
  ),
  heldInShopOnly: Type.Array(
    Type.String({
      description:
        'Those of them held in the shop only: what is done for the company as a whole is refused with access.held-in-shop-only.'
    })
  ),
  plugins: Type.Array(Type.String()),
  companies: Type.Array(CompanyOfCaller, {
    description: 'Those the caller may act in, with the shops they may act in, by name.'
  }),
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
    const { instance, tenant, acting } = ActingContext.of(ctx)
    const principal =
      ctx.userId === null ? null : await instance.directory.principal(tenant, ctx.userId)
    if (!principal) throw accessErrors['not-authenticated']()
    const nameOf = (
      of: { get(id: string): { id: string; name: string } | undefined },
      id: string | null
    ) => {
      const found = id === null ? undefined : of.get(id)
      return found ? { id: found.id, name: found.name } : null
    }
    const places = new Map(
      principal.grants.map(g => [
        `${g.companyId} ${g.shopId}`,
        { company: nameOf(tenant.companies, g.companyId), shop: nameOf(tenant.shops, g.shopId) }
      ])
    )
    const { deviceId } = acting
    const permissions = [...instance.registry.permissions.keys()]
      .filter(p => ctx.can(p) && (deviceId === undefined || !takesPassword(instance.registry, p)))
      .sort()
    return {
      id: principal.userId,
      name: principal.name,
      email: principal.email,
      tenant: { id: tenant.id, slug: tenant.slug },
      company: nameOf(tenant.companies, ctx.companyId),
      shop: nameOf(tenant.shops, ctx.shopId),
      byPin:
        deviceId === undefined
          ? null
          : { deviceId, idleMinutes: ctx.settings(AccessSettings).pinIdleMinutes },
      permissions,
      heldInShopOnly: permissions.filter(p => !ctx.canInCompany(p)),
      plugins: [...tenant.plugins].sort(),
      companies: companiesOf(tenant, principal.grants),
      places: [...places.values()]
    }
  }
})

/** Whether all that a permission opens takes a password: it opens nothing to who came by PIN. */
function takesPassword({ useCases }: Registry, permission: string): boolean {
  const opened = [...useCases.values()].filter(useCase => useCase.permission === permission)
  return opened.length > 0 && opened.every(useCase => useCase.withPassword !== undefined)
}

function companiesOf(tenant: Tenant, grants: Grant[]): Array<Static<typeof CompanyOfCaller>> {
  const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name)
  return [...tenant.companies.values()]
    .map(({ id, name, currency, timeZone, locale }) => ({
      id,
      name,
      currency,
      timeZone,
      locale,
      shops: [...tenant.shops.values()]
        .filter(shop => shop.companyId === id && grants.some(g => covers(g, id, shop.id)))
        .map(shop => ({ id: shop.id, name: shop.name, timeZone: shop.timeZone }))
        .sort(byName)
    }))
    .filter(({ id, shops }) => shops.length > 0 || grants.some(g => covers(g, id, null)))
    .sort(byName)
}
