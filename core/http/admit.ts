import type { FastifyRequest } from 'fastify'
import { abilityOf } from '../access/ability.ts'
import { accessErrors } from '../access/errors.ts'
import { ActingContext } from '../context/acting-context.ts'
import { NOBODY, systemIn } from '../context/anonymous.ts'
import { working } from '../context/at-work.ts'
import type { Door, Entrance } from '../security/entrance.ts'
import { isId } from '../primitives/ids.ts'
import type { Instance } from '../instance/instance.ts'
import { openPass } from '../security/passes.ts'
import type { Plugin } from '../plugins/plugin.ts'
import { refusalAtRest } from '../plugins/plugin-rest.ts'

const NO_RIGHTS = abilityOf([])

/**
 * Lets a request in through a plugin's entrance: the context of the place it was recognised for,
 * without any permission.
 * @throws what the entrance throws; access.not-authenticated when it names a place that is not
 * there
 */
export async function admit(
  instance: Instance,
  plugin: Plugin,
  entrance: Entrance,
  request: FastifyRequest
): Promise<ActingContext> {
  if (!plugin.always) await assertRunsSomewhere(instance, plugin)
  const work = { plugin: plugin.name, what: `entrance:${entrance.name}`, tenantId: NOBODY.id }
  const { tenantId, companyId, shopId, visitor } = await working(work, () =>
    entrance.admit(doorOf(instance, plugin, entrance, request))
  )
  const tenant = await tenantWith(instance, plugin, tenantId)
  const shop = shopId === null ? null : tenant?.shops.get(shopId)
  if (
    !tenant?.companies.has(companyId) ||
    shop === undefined ||
    (shop !== null && shop.companyId !== companyId)
  ) {
    throw accessErrors['not-authenticated']()
  }
  return new ActingContext(instance, {
    tenant,
    companyId,
    shopId,
    userId: null,
    visitor,
    actor: { kind: 'visitor', name: `visitor:${entrance.name}` },
    ability: NO_RIGHTS,
    requestId: request.id,
    address: request.ip,
    now: instance.clock.now()
  })
}

/**
 * Before a tenant is known. @throws the refusal of a plugin that is at rest everywhere: nothing of
 * it is run then
 */
export async function assertRunsSomewhere(instance: Instance, plugin: Plugin): Promise<void> {
  const refusal = refusalAtRest(await instance.directory.restsEverywhere(), plugin.name)
  if (refusal !== null) throw refusal
}

async function tenantWith(instance: Instance, plugin: Plugin, tenantId: string) {
  const tenant = isId(tenantId) ? await instance.directory.tenant(tenantId) : null
  if (tenant?.status !== 'active' || !tenant.plugins.has(plugin.name)) return null
  const refusal = refusalAtRest(tenant.rests, plugin.name)
  if (refusal !== null) throw refusal
  return tenant
}

function doorOf(
  instance: Instance,
  plugin: Plugin,
  entrance: Entrance,
  request: FastifyRequest
): Door {
  const host = request.hostname.toLowerCase().replace(/:\d+$/, '')
  return {
    header(name) {
      const value = request.headers[name]
      return typeof value === 'string' ? value : undefined
    },
    param: name => (request.params as Record<string, string | undefined>)[name],
    host,
    async placeOfHost() {
      const tenantId = await instance.directory.tenantByHost(host)
      if (tenantId === null) return null
      const tenant = await instance.directory.tenant(tenantId)
      const shop = tenant?.shops.get(tenant.hosts.get(host) ?? '')
      return {
        tenantId,
        place: shop === undefined ? null : { companyId: shop.companyId, shopId: shop.id }
      }
    },
    openPass: (purpose, text) => openPass(instance.secrets, purpose, text, new Date()),
    async inside(tenantId, place) {
      const tenant = await tenantWith(instance, plugin, tenantId)
      return tenant === null
        ? null
        : systemIn(instance, tenant, `entrance:${entrance.name}`, {
            ...place,
            requestId: request.id
          })
    }
  }
}
