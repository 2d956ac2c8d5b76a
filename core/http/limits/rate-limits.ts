import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { networkOf } from '../../access/sessions/network.ts'
import type { Config } from '../../instance/config.ts'
import { coreErrors } from '../../primitives/errors.ts'
import type { Instance } from '../../instance/instance.ts'
import { countsInPostgres } from './counts-in-postgres.ts'
import { countTogether, type CountTogether } from './shared-counts.ts'

const MINUTE = 60_000

/**
 * What a route may name as its limit; each route is counted for itself. `guards`: accounts, whose
 * limits all processes share in any case.
 */
const LIMITS = {
  'sign-up': [{ most: 'STOA_SIGN_UPS_PER_HOUR', ms: 60 * MINUTE, of: 'address', guards: true }],
  login: [{ most: 'STOA_LOGINS_PER_MINUTE', ms: MINUTE, of: 'address', guards: true }],
  account: [{ most: 'STOA_VISITOR_REQUESTS_PER_MINUTE', ms: MINUTE, of: 'address', guards: true }],
  visitor: [{ most: 'STOA_VISITOR_REQUESTS_PER_MINUTE', ms: MINUTE, of: 'address', guards: false }],
  storefront: [
    { most: 'STOA_STOREFRONT_READS_PER_MINUTE', ms: MINUTE, of: 'address', guards: false },
    { most: 'STOA_STOREFRONT_READS_PER_MINUTE_OF_TENANT', ms: MINUTE, of: 'tenant', guards: false }
  ],
  picture: [{ most: 'STOA_PICTURES_PER_MINUTE', ms: MINUTE, of: 'address', guards: false }],
  password: [{ most: 'STOA_PASSWORDS_PER_MINUTE', ms: MINUTE, of: 'user', guards: true }]
} as const

export type LimitName = keyof typeof LIMITS
type Check = (request: FastifyRequest) => Promise<void>

/** Whom a request counts for. Of IPv6 a network counts as one address. */
const WHOM = {
  address: (request: FastifyRequest): string => networkOf(request.ip),
  tenant: ({ acting }: FastifyRequest): string => acting.tenantId,
  user: ({ acting }: FastifyRequest): string => `${acting.tenantId} ${acting.userId}`
}

declare module 'fastify' {
  interface FastifyInstance {
    countTogether: CountTogether
  }
}

/** Counts of this process, and those that all processes share. */
export const rateLimits = fp<{ instance: Instance }>(
  async (app, { instance }) => {
    await app.register(rateLimit, { global: false })
    const { REDIS_URL } = instance.config
    const counts =
      REDIS_URL === undefined
        ? countsInPostgres(instance)
        : await (await import('./counts-in-redis.ts')).countsInRedis(REDIS_URL, instance)
    app.addHook('onClose', () => counts.close())
    app.decorate('countTogether', countTogether(instance, counts))
  },
  { name: 'stoa-rate-limits' }
)

/**
 * The checks of a limit: `first`, by address, before anyone looks who is calling; `known` when the
 * caller is known. Each throws stoa.too-many-requests with Retry-After.
 * @param route the counts are of this one alone
 */
export function limitsOf(
  app: FastifyInstance,
  config: Config,
  name: LimitName | undefined,
  route: string
): { first: Check[]; known: Check[] } {
  const limits =
    name === undefined
      ? []
      : LIMITS[name].map(limit => ({
          of: limit.of,
          check: checkOf(app, config[limit.most], limit, app.countTogether, route)
        }))
  const those = (known: boolean): Check[] =>
    limits.filter(({ of }) => (of !== 'address') === known).map(({ check }) => check)
  return { first: those(false), known: those(true) }
}

/**
 * The process counts for itself first: what it refuses alone costs the others nothing, and where
 * they cannot be asked its count holds.
 */
function checkOf(
  app: FastifyInstance,
  most: number,
  { ms, of, guards }: { ms: number; of: keyof typeof WHOM; guards: boolean },
  together: CountTogether,
  route: string
): Check {
  const whom = WHOM[of]
  const count = app.createRateLimit({ max: most, timeWindow: ms, keyGenerator: whom })
  return async request => {
    const here = await count(request)
    if (!here.isAllowed && here.isExceeded) throw tooMany(here.ttl)
    const everywhere = await together(guards, [route, of, whom(request)], ms)
    if (everywhere !== null && everywhere.count > most) throw tooMany(everywhere.leftMs)
  }
}

function tooMany(leftMs: number): Error {
  const seconds = Math.max(1, Math.ceil(leftMs / 1000))
  return coreErrors['too-many-requests'](
    { seconds },
    { headers: { 'retry-after': String(seconds) } }
  )
}
