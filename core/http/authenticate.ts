import fastifyJwt from '@fastify/jwt'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ActingContext } from '../acting-context.ts'
import { accessErrors } from '../access/errors.ts'
import { chooseOwnPlace, choosePlace } from '../access/place.ts'
import { ISSUER, STAFF, type AccessClaims } from '../access/tokens.ts'
import { coreErrors } from '../errors.ts'
import { isId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { Scope } from '../use-case.ts'

/** Registers the verifier: one algorithm, our issuer, our audience, our key id, at most 15 minutes (DESIGN, rule 24). */
export async function registerTokens (app: FastifyInstance, instance: Instance): Promise<void> {
  const { id, privateKey, publicKey } = instance.secrets.tokenKeys
  await app.register(fastifyJwt, {
    secret: { private: privateKey.export({ type: 'pkcs8', format: 'pem' }), public: publicKey.export({ type: 'spki', format: 'pem' }) },
    sign: { algorithm: 'EdDSA', iss: ISSUER, aud: STAFF, kid: id },
    verify: { algorithms: ['EdDSA'], allowedIss: ISSUER, allowedAud: STAFF, cache: 10_000, cacheTTL: 60_000 }
  })
  const expiresIn = instance.config.STOA_ACCESS_TOKEN_SECONDS
  instance.signToken = claims => ({ accessToken: app.jwt.sign(claims, { expiresIn }), tokenType: 'Bearer', expiresIn })
}

/**
 * Who is calling and where they act. The tenant is the token's; when the host belongs to a tenant, both must agree.
 * No query: tenant, user and rules come from the directory's memory.
 */
export async function authenticate (app: FastifyInstance, instance: Instance, request: FastifyRequest, scope: Scope): Promise<ActingContext> {
  const { headers } = request
  if (headers['x-user-id'] !== undefined) throw accessErrors['user-header-refused']()
  const claims = verify(app, headers.authorization)
  const tenant = await instance.directory.tenant(claims.tid)
  if (!tenant) throw accessErrors['not-authenticated']()
  if (tenant.status !== 'active') throw accessErrors['tenant-suspended']()
  const ofHost = await instance.directory.tenantByHost(request.hostname)
  if (ofHost !== null && ofHost !== tenant.id) throw accessErrors['tenant-mismatch']()
  const principal = await instance.directory.principal(tenant, claims.sub)
  if (!principal || principal.epoch !== claims.uver) throw accessErrors['token-expired']()
  if (principal.endedSessions.has(claims.sid)) throw accessErrors['session-ended']()
  if (principal.status !== 'active') throw accessErrors['account-disabled']()
  const place = (scope === 'self' ? chooseOwnPlace : choosePlace)(tenant, principal, { companyId: idHeader(headers['x-company-id'], 'company'), shopId: idHeader(headers['x-shop-id'], 'shop') })
  return new ActingContext(instance, {
    tenant, ...place, userId: principal.userId, sessionId: claims.sid, actor: { kind: 'user', name: 'user' }, requestId: request.id, now: new Date(), log: request.log as never
  })
}

function verify (app: FastifyInstance, authorization: string | undefined): AccessClaims {
  if (authorization === undefined || !/^Bearer \S+$/i.test(authorization)) throw accessErrors['not-authenticated']()
  try {
    return app.jwt.verify<AccessClaims>(authorization.slice(7))
  } catch (error) {
    if ((error as { code?: string }).code === 'FAST_JWT_EXPIRED') throw accessErrors['token-expired']()
    throw accessErrors['not-authenticated']()
  }
}

function idHeader (value: string | string[] | undefined, what: string): string | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string' || !isId(value)) throw coreErrors['not-found']({ what })
  return value
}
