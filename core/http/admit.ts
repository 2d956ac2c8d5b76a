import type { FastifyRequest } from 'fastify'
import { abilityOf } from '../access/ability.ts'
import { accessErrors } from '../access/errors.ts'
import { ActingContext } from '../acting-context.ts'
import { systemIn } from '../anonymous.ts'
import type { Door, Entrance } from '../entrance.ts'
import { isId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import { openPass } from '../passes.ts'
import type { Plugin } from '../plugin.ts'

const NO_RIGHTS = abilityOf([])

/**
 * Lets a request in through a plugin's entrance: the context of the place it was recognised for, without any permission.
 * @throws what the entrance throws; access.not-authenticated when it names a place that is not there
 */
export async function admit (instance: Instance, plugin: Plugin, entrance: Entrance, request: FastifyRequest): Promise<ActingContext> {
  const { tenantId, companyId, shopId, visitor } = await entrance.admit(doorOf(instance, plugin, entrance, request))
  const tenant = await tenantWith(instance, plugin, tenantId)
  const shop = shopId === null ? null : tenant?.shops.get(shopId)
  if (!tenant?.companies.has(companyId) || shop === undefined || (shop !== null && shop.companyId !== companyId)) throw accessErrors['not-authenticated']()
  return new ActingContext(instance, {
    tenant, companyId, shopId, userId: null, visitor, actor: { kind: 'visitor', name: `visitor:${entrance.name}` }, ability: NO_RIGHTS, requestId: request.id, now: instance.clock.now()
  })
}

async function tenantWith (instance: Instance, plugin: Plugin, tenantId: string) {
  const tenant = isId(tenantId) ? await instance.directory.tenant(tenantId) : null
  return tenant?.status === 'active' && tenant.plugins.has(plugin.name) ? tenant : null
}

function doorOf (instance: Instance, plugin: Plugin, entrance: Entrance, request: FastifyRequest): Door {
  return {
    header (name) {
      const value = request.headers[name]
      return typeof value === 'string' ? value : undefined
    },
    param: name => (request.params as Record<string, string | undefined>)[name],
    host: request.hostname.toLowerCase().replace(/:\d+$/, ''),
    tenantOfHost: () => instance.directory.tenantByHost(request.hostname),
    openPass: (purpose, text) => openPass(instance.secrets, purpose, text, new Date()),
    async inside (tenantId, place) {
      const tenant = await tenantWith(instance, plugin, tenantId)
      return tenant === null ? null : systemIn(instance, tenant, `entrance:${entrance.name}`, { ...place, requestId: request.id })
    }
  }
}
