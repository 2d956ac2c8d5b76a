import type { Company, Shop } from '../context/context.ts'
import type { PluginPauses } from '../plugins/plugin-pauses.ts'

/** A rule of a role: what stands in role_rule. */
export interface Rule {
  permission: string
  inverted: boolean
  conditions: Record<string, unknown> | null
}

/**
 * A role held somewhere: companyId and shopId null = the whole tenant; shopId null = the whole
 * company.
 */
export interface Grant {
  companyId: string | null
  shopId: string | null
  rules: Rule[]
}

export interface Principal {
  userId: string
  email: string
  name: string
  status: 'active' | 'disabled'
  /** Set when the caller came with an API key, whose scopes `grants` are cut to. */
  through?: string
  /** Tokens of an older epoch are dead. */
  epoch: number
  grants: Grant[]
  /** Login sessions that were ended while access tokens of theirs may still be about. */
  endedSessions: ReadonlySet<string>
}

/** A setting's value at a place. */
export interface SettingValue {
  plugin: string
  key: string
  companyId: string | null
  shopId: string | null
  value: unknown
  version: number
}

/** All that requests need to know of a tenant, read once and dropped when it changes. */
export interface Tenant {
  id: string
  slug: string
  placement: string
  status: 'active' | 'suspended' | 'closed'
  companies: ReadonlyMap<string, Company>
  shops: ReadonlyMap<string, Shop>
  /** Those the tenant has switched on, and the kernel's. */
  plugins: ReadonlySet<string>
  /** Company → those it makes use of: what ctx.markInUse() was said of. */
  inUse: ReadonlyMap<string, ReadonlySet<string>>
  /** Those of the instance that do not run here for now, switched on or not. */
  pauses: PluginPauses
  settings: readonly SettingValue[]
  /** Its hosts that open a shop's storefront: host → shop. */
  hosts: ReadonlyMap<string, string>
  /** Room for what is computed from the above: dropped with it. */
  readonly derived: Map<string, unknown>
}

/**
 * Who the tenants and their users are. Answers come from memory; the database is asked once per
 * change.
 */
export interface Directory {
  /** null when there is no such tenant. */
  tenant(tenantId: string): Promise<Tenant | null>
  /** true while nothing about the tenant changed since it was read. */
  isCurrent(tenant: Tenant): boolean
  tenantBySlug(slug: string): Promise<string | null>
  tenantByHost(host: string): Promise<string | null>
  /** The plugins paused in every tenant: for what is asked before a tenant is known. */
  pausesEverywhere(): Promise<PluginPauses>
  principal(tenant: Tenant, userId: string): Promise<Principal | null>
  /** Forgets a tenant here at once; other processes hear of it by announce(). */
  forget(tenantId: string): void
  forgetAll(): void
}
