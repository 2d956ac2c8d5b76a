import type { Static } from '@sinclair/typebox'
import type { Tenant } from '../core/instance/directory.ts'
import { NO_PAUSES } from '../core/plugins/plugin-pauses.ts'
import { frozen, frozenMap, frozenSet } from '../core/primitives/frozen.ts'
import type { BootstrapInput } from './bootstrap-input.ts'

/**
 * The tenant as it will be once committed: provisioning hooks act in it before anyone can look it
 * up.
 */
export function tenantToBe(
  made: { tenantId: string; companyId: string; shopId: string },
  slug: string,
  { company, shop, settings }: Static<typeof BootstrapInput>,
  plugins: string[]
): Tenant {
  const { companyId, shopId } = made
  return Object.freeze({
    id: made.tenantId,
    slug,
    placement: 'pool',
    status: 'active',
    plugins: frozenSet(plugins),
    inUse: frozenMap<string, ReadonlySet<string>>([]),
    pauses: NO_PAUSES,
    hosts: frozenMap<string, string>([]),
    derived: new Map(),
    companies: frozenMap([
      [
        companyId,
        {
          id: companyId,
          name: company.name,
          currency: company.currency,
          timeZone: company.timeZone,
          locale: company.locale ?? 'en',
          taxNumber: company.taxNumber ?? null
        }
      ]
    ]),
    shops: frozenMap([
      [
        shopId,
        {
          id: shopId,
          companyId,
          name: shop?.name ?? company.name,
          code: shop?.code ?? 'S1',
          timeZone: company.timeZone,
          address: shop?.address ?? null
        }
      ]
    ]),
    settings: frozen(
      (settings ?? []).map(s => ({
        plugin: s.plugin,
        key: s.key,
        companyId: null,
        shopId: null,
        value: s.value,
        version: 1
      }))
    )
  })
}
