import { abilityOf, systemAbility } from '../access/ability.ts'
import type { Acting } from './acting.ts'
import { ActingContext } from './acting-context.ts'
import type { Tenant } from '../instance/directory.ts'
import type { Company, Shop } from './context.ts'
import { frozen, frozenMap, frozenSet } from '../primitives/frozen.ts'
import type { Instance } from '../instance/instance.ts'
import { NO_PAUSES } from '../plugins/plugin-pauses.ts'

/**
 * No tenant at all: in the database the nil tenant owns no row, so whoever acts in it sees nothing.
 */
export const NO_ONE: Tenant = Object.freeze({
  id: '00000000-0000-0000-0000-000000000000',
  slug: '',
  placement: 'pool',
  status: 'active',
  companies: frozenMap<string, Company>([]),
  shops: frozenMap<string, Shop>([]),
  plugins: frozenSet<string>([]),
  inUse: frozenMap<string, ReadonlySet<string>>([]),
  pauses: NO_PAUSES,
  settings: frozen([]),
  hosts: frozenMap<string, string>([]),
  derived: new Map()
})

/** The context of a caller no one knows yet: for public use cases. */
export const anonymous = (
  instance: Instance,
  requestId: string,
  caller: Pick<Acting, 'address' | 'userAgent'> = {}
): ActingContext =>
  new ActingContext(instance, {
    tenant: NO_ONE,
    companyId: null,
    shopId: null,
    userId: null,
    actor: { kind: 'user', name: 'anonymous' },
    ability: abilityOf([]),
    requestId,
    ...caller,
    now: instance.clock.now()
  })

/** The system acting in a tenant: for jobs, leased tasks, provisioning and the sign-up itself. */
export const systemContext = (
  instance: Instance,
  tenant: Tenant,
  name: string,
  place: {
    companyId?: string | null
    shopId?: string | null
    userId?: string | null
    requestId?: string
  } = {}
): ActingContext =>
  new ActingContext(instance, {
    tenant,
    companyId: place.companyId ?? null,
    shopId: place.shopId ?? null,
    userId: place.userId ?? null,
    actor: { kind: 'system', name },
    ability: systemAbility,
    requestId: place.requestId ?? name,
    now: instance.clock.now()
  })
