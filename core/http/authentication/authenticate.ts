import fastifyJwt from '@fastify/jwt'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import { ActingContext } from '../../context/acting-context.ts'
import { accessErrors } from '../../access/errors.ts'
import {
  hashOf,
  lookUpKeyRow,
  noteKeyUse,
  readKey,
  type SentKey
} from '../../access/users/api-keys.ts'
import { narrowed } from '../../access/narrowed.ts'
import {
  chooseOwnScope,
  chooseActingScope,
  type ActingScope,
  type Requested
} from '../../access/acting-scope.ts'
import { ISSUER, STAFF, type AccessClaims } from '../../access/sessions/tokens.ts'
import { unitOfWork, type DatabaseScope } from '../../database/unit-of-work.ts'
import type { Principal, Tenant } from '../../instance/directory.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { isId } from '../../primitives/ids.ts'
import type { Instance } from '../../instance/instance.ts'
import type { Actor } from '../../context/context.ts'
import type { Scope } from '../../context/use-case.ts'

export interface Authenticator {
  /**
   * Who is calling and where they act. The tenant is the token's; when the host belongs to a
   * tenant, both must agree.
   * @throws access.not-authenticated, token-expired, account-disabled, tenant-suspended,
   * tenant-mismatch and chooseActingScope's
   */
  authenticate(request: FastifyRequest, scope: Scope): Promise<ActingContext>
  /**
   * The same for a caller seen a moment ago, at once and without a query; null when it must be
   * looked at again.
   */
  authenticateKnown(request: FastifyRequest, scope: Scope): ActingContext | null
}

declare module 'fastify' {
  interface FastifyInstance {
    authenticator: Authenticator
  }
}

/** A caller as last seen: good until the token expires or anything about the tenant changes. */
interface Known {
  tenant: Tenant
  place: ActingScope
  userId: string
  sessionId?: string
  deviceId?: string
  keyId?: string
  keyScopes?: string[]
  actor: Actor
  expiresAt: number
  renew: Status
}
type Status = (requested: Requested) => Promise<Known>

const MOST_KNOWN = 20_000
const KNOWN_MS = 60_000

/**
 * Registers the verifier: one algorithm, our issuer, our audience, our key id, at most 15 minutes
 * (rule 24).
 */
export const authentication = fp<{ instance: Instance }>(
  async (app, { instance }) => {
    const { id, privateKey, publicKey } = instance.secrets.tokenKeys
    await app.register(fastifyJwt, {
      secret: {
        private: privateKey.export({ type: 'pkcs8', format: 'pem' }),
        public: publicKey.export({ type: 'spki', format: 'pem' })
      },
      sign: { algorithm: 'EdDSA', iss: ISSUER, aud: STAFF, kid: id },
      verify: { algorithms: ['EdDSA'], allowedIss: ISSUER, allowedAud: STAFF }
    })
    const usual = instance.config.STOA_ACCESS_TOKEN_SECONDS
    instance.signToken = (claims, most = usual) => {
      const expiresIn = Math.min(usual, most)
      return { accessToken: app.jwt.sign(claims, { expiresIn }), tokenType: 'Bearer', expiresIn }
    }

    const known = new LRUCache<string, Known>({ max: MOST_KNOWN, ttl: KNOWN_MS })
    const keyOf = ({ headers, hostname }: FastifyRequest, scope: Scope): string =>
      `${scope === 'self' ? 'self ' : ''}${headers.authorization} ${hostname} ${String(headers['x-company-id'])} ${String(headers['x-shop-id'])}`
    const acting = (
      request: FastifyRequest,
      { tenant, place, userId, sessionId, deviceId, keyId, keyScopes, actor, renew }: Known
    ): ActingContext =>
      new ActingContext(instance, {
        renew: async () =>
          acting(
            request,
            await renew({
              companyId: place.companyId ?? undefined,
              shopId: place.shopId ?? undefined
            })
          ),
        tenant,
        companyId: place.companyId,
        shopId: place.shopId,
        ability: place.ability,
        inCompany: place.inCompany,
        userId,
        sessionId,
        deviceId,
        keyId,
        keyScopes,
        actor,
        requestId: request.id,
        approvalIds: idsIn(headerOf(request, 'stoa-approval')),
        address: request.ip,
        userAgent: userAgentOf(request),
        now: instance.clock.now()
      })

    app.decorate('authenticator', {
      authenticateKnown(request: FastifyRequest, scope: Scope) {
        if (request.headers['x-user-id'] !== undefined) return null
        const found = known.get(keyOf(request, scope))
        return found && found.expiresAt > Date.now() && instance.directory.isCurrent(found.tenant)
          ? acting(request, found)
          : null
      },
      async authenticate(request: FastifyRequest, scope: Scope) {
        const found = await lookUp(app, instance, request, scope)
        known.set(keyOf(request, scope), found)
        return acting(request, found)
      }
    })
  },
  { name: 'stoa-authentication' }
)

/** What a browser or an app calls itself. Control characters have no place in it. */
export const userAgentOf = (request: FastifyRequest): string | undefined =>
  request.headers['user-agent']?.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 300)

const USER = Object.freeze({ kind: 'user', name: 'user' } as const)
const KEY = Object.freeze({ kind: 'user', name: 'API key of user' } as const)

/**
 * The key's own user, cut down to the key's scopes. Read at most once a minute, and again when
 * anything of the tenant changed.
 */
async function lookUpKey(
  instance: Instance,
  tenant: Tenant,
  { keyId, secret }: SentKey
): Promise<Principal & { scopes: string[]; expiresAt: number }> {
  const scope = {
    placement: tenant.placement,
    tenantId: tenant.id,
    companyId: '*',
    shopId: '*',
    userId: null,
    visitorId: '*'
  }
  const [key] = await unitOfWork(
    instance.pool,
    scope,
    () => lookUpKeyRow.alone([tenant.id, keyId, hashOf(secret)]),
    { reads: true }
  )
  if (!key) throw accessErrors['api-key-invalid']()
  if (key.stale) noteUse(instance, scope, keyId)
  const principal = await instance.directory.principal(tenant, key.user_id)
  if (!principal) throw accessErrors['api-key-invalid']()
  return {
    ...principal,
    grants: narrowed(principal.grants, key.scopes),
    through: keyId,
    scopes: key.scopes,
    expiresAt: key.expires_at?.getTime() ?? Infinity
  }
}

const notingOf = new WeakMap<Instance, Set<string>>()

/**
 * Beside the request, which neither waits for it nor fails with it: a database that only reads
 * still serves.
 */
function noteUse(instance: Instance, scope: DatabaseScope, keyId: string): void {
  const noting = notingOf.get(instance) ?? new Set()
  if (noting.has(keyId)) return
  notingOf.set(instance, noting.add(keyId))
  unitOfWork(instance.pool, scope, () => noteKeyUse([scope.tenantId, keyId]))
    .catch(error => {
      instance.log.debug({ err: error, keyId }, 'the use of an API key was not noted')
    })
    .finally(() => noting.delete(keyId))
}

async function activeTenant(
  instance: Instance,
  tenantId: string,
  hostname: string
): Promise<Tenant> {
  const tenant = await instance.directory.tenant(tenantId)
  if (!tenant) throw accessErrors['not-authenticated']()
  if (tenant.status !== 'active') throw accessErrors['tenant-suspended']()
  const ofHost = await instance.directory.tenantByHost(hostname)
  if (ofHost !== null && ofHost !== tenant.id) throw accessErrors['tenant-mismatch']()
  return tenant
}

async function lookUp(
  app: FastifyInstance,
  instance: Instance,
  { headers, hostname }: FastifyRequest,
  scope: Scope
): Promise<Known> {
  if (headers['x-user-id'] !== undefined) throw accessErrors['user-header-refused']()
  const requested: Requested = {
    companyId: idHeader(headers['x-company-id'], 'company'),
    shopId: idHeader(headers['x-shop-id'], 'shop')
  }
  const sentKey = readKey(headers.authorization?.replace(/^Bearer /i, '') ?? '')
  if (sentKey === null) {
    return byToken(instance, verify(app, headers.authorization), hostname, scope)(requested)
  }
  if (scope === 'self') throw accessErrors['api-key-not-enough']()
  return byKey(instance, sentKey, hostname)(requested)
}

function byKey(instance: Instance, sentKey: SentKey, hostname: string): Status {
  return async function stand(requested) {
    const tenant = await activeTenant(instance, sentKey.tenantId, hostname)
    const principal = await lookUpKey(instance, tenant, sentKey)
    if (principal.status !== 'active') throw accessErrors['account-disabled']()
    const { userId, scopes: keyScopes, expiresAt } = principal
    return {
      tenant,
      place: chooseActingScope(tenant, principal, requested),
      userId,
      keyId: sentKey.keyId,
      keyScopes,
      actor: KEY,
      expiresAt,
      renew: stand
    }
  }
}

function byToken(
  instance: Instance,
  claims: AccessClaims & { exp: number },
  hostname: string,
  scope: Scope
): Status {
  return async function stand(requested) {
    const tenant = await activeTenant(instance, claims.tid, hostname)
    const principal = await instance.directory.principal(tenant, claims.sub)
    if (!principal || principal.epoch !== claims.uver) throw accessErrors['token-expired']()
    if (principal.endedSessions.has(claims.sid)) throw accessErrors['session-ended']()
    if (principal.status !== 'active') throw accessErrors['account-disabled']()
    const choose = scope === 'self' ? chooseOwnScope : chooseActingScope
    const place = choose(tenant, principal, requested)
    return {
      tenant,
      place,
      userId: principal.userId,
      sessionId: claims.sid,
      deviceId: claims.did,
      actor: USER,
      expiresAt: claims.exp * 1000,
      renew: stand
    }
  }
}

function verify(
  app: FastifyInstance,
  authorization: string | undefined
): AccessClaims & { exp: number } {
  if (authorization === undefined || !/^Bearer \S+$/i.test(authorization)) {
    throw accessErrors['not-authenticated']()
  }
  try {
    return app.jwt.verify<AccessClaims & { exp: number }>(authorization.slice(7))
  } catch (error) {
    if ((error as { code?: string }).code === 'FAST_JWT_EXPIRED') {
      throw accessErrors['token-expired']()
    }
    throw accessErrors['not-authenticated']()
  }
}

const idsIn = (list: string | undefined): string[] | undefined =>
  list?.split(',').map(id => id.trim())

const headerOf = ({ headers }: FastifyRequest, name: string): string | undefined => {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

function idHeader(value: string | string[] | undefined, what: string): string | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string' || !isId(value)) throw coreErrors['not-found']({ what })
  return value
}
