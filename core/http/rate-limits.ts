import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { coreErrors } from '../errors.ts'

const MINUTE = 60_000

/** What a route may name as its limit. Each process counts for itself, and each route. */
const LIMITS = {
  'sign-up': [{ most: 'STOA_SIGN_UPS_PER_HOUR', ms: 60 * MINUTE, of: 'address' }],
  login: [{ most: 'STOA_LOGINS_PER_MINUTE', ms: MINUTE, of: 'address' }],
  visitor: [{ most: 'STOA_VISITOR_REQUESTS_PER_MINUTE', ms: MINUTE, of: 'address' }],
  window: [{ most: 'STOA_WINDOW_READS_PER_MINUTE', ms: MINUTE, of: 'address' }, { most: 'STOA_WINDOW_READS_PER_MINUTE_OF_TENANT', ms: MINUTE, of: 'tenant' }],
  password: [{ most: 'STOA_PASSWORDS_PER_MINUTE', ms: MINUTE, of: 'user' }]
} as const

export type LimitName = keyof typeof LIMITS
type Check = (request: FastifyRequest) => Promise<void>

/** By address is the library's own way, which takes a network of IPv6 for one address. */
const KEYS = {
  address: {},
  tenant: { keyGenerator: ({ acting }: FastifyRequest) => acting.tenantId },
  user: { keyGenerator: ({ acting }: FastifyRequest) => `${acting.tenantId} ${acting.userId}` }
}

/**
 * The checks of a limit: `first`, by address, before anybody looks who is calling; `known` when the caller is known.
 * Each throws stoa.too-many-requests with Retry-After.
 */
export function limitsOf (app: FastifyInstance, config: Config, name: LimitName | undefined): { first: Check[], known: Check[] } {
  const limits = name === undefined ? [] : LIMITS[name].map(({ most, ms, of }) => ({ of, check: checkOf(app.createRateLimit({ max: config[most], timeWindow: ms, ...KEYS[of] })) }))
  const those = (known: boolean): Check[] => limits.filter(({ of }) => (of !== 'address') === known).map(({ check }) => check)
  return { first: those(false), known: those(true) }
}

const checkOf = (count: ReturnType<FastifyInstance['createRateLimit']>): Check => async request => {
  const counted = await count(request)
  if (counted.isAllowed || !counted.isExceeded) return
  throw coreErrors['too-many-requests']({ seconds: counted.ttlInSeconds }, { headers: { 'retry-after': String(counted.ttlInSeconds) } })
}
