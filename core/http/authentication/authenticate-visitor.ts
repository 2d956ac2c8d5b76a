import type { FastifyRequest } from 'fastify'
import { abilityOf } from '../../access/ability.ts'
import { accessErrors } from '../../access/errors.ts'
import { ActingContext } from '../../context/acting-context.ts'
import { NO_ONE, systemContext } from '../../context/system-context.ts'
import { working } from '../../context/at-work.ts'
import type { AuthRequest, AuthStrategy } from '../../security/auth-strategy.ts'
import { isId } from '../../primitives/ids.ts'
import type { Instance } from '../../instance/instance.ts'
import { ownerOfShortCode } from '../../security/short-codes.ts'
import { openSignedToken } from '../../security/signed-tokens.ts'
import type { Plugin } from '../../plugins/plugin.ts'
import { refusalWhilePaused } from '../../plugins/plugin-pauses.ts'

const NO_RIGHTS = abilityOf([])

/**
 * Lets a request in through a plugin's auth: the context of the place it was recognised for,
 * without any permission.
 * @throws what the auth strategy throws; access.not-authenticated when it names a place that is not
 * there
 */
export async function authenticateVisitor(
  instance: Instance,
  plugin: Plugin,
  authStrategy: AuthStrategy,
  request: FastifyRequest
): Promise<ActingContext> {
  if (!plugin.always) await assertRunsSomewhere(instance, plugin)
  const work = { plugin: plugin.name, what: `auth:${authStrategy.name}`, tenantId: NO_ONE.id }
  const { tenantId, companyId, shopId, visitor } = await working(work, () =>
    authStrategy.authenticate(authRequestOf(instance, plugin, authStrategy, request))
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
    actor: { kind: 'visitor', name: `visitor:${authStrategy.name}` },
    ability: NO_RIGHTS,
    requestId: request.id,
    address: request.ip,
    now: instance.clock.now()
  })
}

/**
 * Before a tenant is known. @throws the refusal of a plugin that is paused everywhere: nothing of
 * it is run then
 */
export async function assertRunsSomewhere(instance: Instance, plugin: Plugin): Promise<void> {
  const refusal = refusalWhilePaused(await instance.directory.pausesEverywhere(), plugin.name)
  if (refusal !== null) throw refusal
}

async function tenantWith(instance: Instance, plugin: Plugin, tenantId: string) {
  const tenant = isId(tenantId) ? await instance.directory.tenant(tenantId) : null
  if (tenant?.status !== 'active' || !tenant.plugins.has(plugin.name)) return null
  const refusal = refusalWhilePaused(tenant.pauses, plugin.name)
  if (refusal !== null) throw refusal
  return tenant
}

function authRequestOf(
  instance: Instance,
  plugin: Plugin,
  authStrategy: AuthStrategy,
  request: FastifyRequest
): AuthRequest {
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
    openSignedToken: (purpose, text) =>
      openSignedToken(instance.secrets, purpose, text, new Date()),
    openShortCode: (purpose, text) =>
      ownerOfShortCode(instance, purpose, text, {
        owner: `auth:${authStrategy.name}`,
        requestId: request.id
      }),
    async inside(tenantId, place) {
      const tenant = await tenantWith(instance, plugin, tenantId)
      return tenant === null
        ? null
        : systemContext(instance, tenant, `auth:${authStrategy.name}`, {
            ...place,
            requestId: request.id
          })
    }
  }
}
