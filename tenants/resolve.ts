import type { Pool } from 'pg'
import { LRUCache } from 'lru-cache'
import type { Company, Shop } from '../core/context/context.ts'
import { statement } from '../core/database/statement.ts'
import { unitOfWork, type DatabaseScope } from '../core/database/unit-of-work.ts'
import type {
  Directory,
  Grant,
  Principal,
  Rule,
  SettingValue,
  Tenant
} from '../core/instance/directory.ts'
import { frozen, frozenMap, frozenSet } from '../core/primitives/frozen.ts'
import { NO_PAUSES, type PluginPause, type PluginPauses } from '../core/plugins/plugin-pauses.ts'
import type { Registry } from '../core/plugins/registry.ts'

const NIL = '00000000-0000-0000-0000-000000000000'
const MOST_TENANTS = 5_000
const MOST_NAMES = 20_000
/** A second net under the news of changes: nothing is believed for longer. Milliseconds. */
const BELIEVED_MS = 60_000

const tenantRow = statement<{
  id: string
  slug: string
  placement: string
  status: Tenant['status']
}>('tenants.tenant', 'SELECT id, slug, placement, status FROM stoa.tenant WHERE id = $1')
const companyRows = statement<{
  id: string
  name: string
  currency: string
  time_zone: string
  locale: string
  tax_number: string | null
}>(
  'tenants.companies',
  'SELECT id, name, currency, time_zone, locale, tax_number FROM company WHERE tenant_id = $1 ORDER BY id'
)
const shopRows = statement<{
  id: string
  company_id: string
  name: string
  code: string
  time_zone: string | null
  address: string | null
}>(
  'tenants.shops',
  'SELECT id, company_id, name, code, time_zone, address FROM shop WHERE tenant_id = $1 ORDER BY id'
)
const pluginRows = statement<{ plugin: string }>(
  'tenants.plugins',
  'SELECT plugin FROM tenant_plugin WHERE tenant_id = $1 AND enabled'
)
const inUseRows = statement<{ company_id: string; plugins: string[] }>(
  'tenants.plugins-in-use',
  'SELECT company_id, array_agg(plugin) AS plugins FROM plugin_in_use WHERE tenant_id = $1 GROUP BY company_id'
)
const pauseRows = statement<{ plugin: string; why: PluginPause['why']; until: Date | null }>(
  'tenants.rests',
  "SELECT plugin, why, until FROM stoa.plugin_pause WHERE tenant_id = $1 AND why <> 'provision' AND (until IS NULL OR until > now()) ORDER BY why"
)
const settingRows = statement<{
  plugin: string
  key: string
  company_id: string | null
  shop_id: string | null
  value: unknown
  version: number
}>(
  'tenants.settings',
  'SELECT plugin, key, company_id, shop_id, value, version FROM setting WHERE tenant_id = $1'
)
const hostRows = statement<{ host: string; shop_id: string }>(
  'tenants.hosts',
  'SELECT host, shop_id FROM stoa.tenant_host WHERE tenant_id = $1 AND shop_id IS NOT NULL'
)
const userRow = statement<{
  id: string
  email: string
  name: string
  status: Principal['status']
  epoch: number
}>(
  'tenants.user',
  'SELECT id, email, name, status, epoch FROM staff_user WHERE tenant_id = $1 AND id = $2'
)
const grantRows = statement<{ company_id: string | null; shop_id: string | null; rules: Rule[] }>(
  'tenants.grants',
  `
  SELECT g.company_id, g.shop_id, coalesce(r.rules, '[]') AS rules FROM role_grant g
  LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('permission', permission, 'inverted', inverted, 'conditions', conditions) ORDER BY inverted, id) AS rules
                     FROM role_rule WHERE tenant_id = g.tenant_id AND role_id = g.role_id) r ON true
  WHERE g.tenant_id = $1 AND g.user_id = $2`
)
// No access token lives longer than 15 minutes, so older ends need not be remembered.
const endedRows = statement<{ id: string }>(
  'tenants.ended-sessions',
  "SELECT id FROM login_session WHERE tenant_id = $1 AND user_id = $2 AND revoked_at > now() - interval '20 minutes'"
)
const bySlug = statement<{ id: string | null }>(
  'tenants.by-slug',
  'SELECT stoa.tenant_by_slug($1) AS id'
)
const byHost = statement<{ id: string | null }>(
  'tenants.by-host',
  'SELECT stoa.tenant_by_host($1) AS id'
)

const scopeOf = (tenantId: string, placement: string): DatabaseScope => ({
  placement,
  tenantId,
  companyId: '*',
  shopId: '*',
  userId: null,
  visitorId: '*'
})

/**
 * The directory over PostgreSQL, kept in memory. Concurrent questions about the same tenant share
 * one look-up.
 */
export function openDirectory(pool: Pool, registry: Registry): Directory {
  const tenants = new LRUCache<string, Promise<Tenant | null>>({
    max: MOST_TENANTS,
    ttl: BELIEVED_MS
  })
  const current = new LRUCache<string, Tenant>({ max: MOST_TENANTS, ttl: BELIEVED_MS })
  const names = new LRUCache<string, { id: string | null }>({ max: MOST_NAMES, ttl: BELIEVED_MS })
  let pausedEverywhere: Promise<PluginPauses> | undefined

  async function load(tenantId: string): Promise<Tenant | null> {
    const everywhere = await pausesEverywhere()
    const [row] = await unitOfWork(pool, scopeOf(tenantId, 'pool'), () => tenantRow([tenantId]), {
      reads: true
    })
    if (!row) return null
    return unitOfWork(
      pool,
      scopeOf(tenantId, row.placement),
      async () => {
        const [companies, shops, plugins, inUse, pauses, settings, hosts] = await Promise.all([
          companyRows([tenantId]),
          shopRows([tenantId]),
          pluginRows([tenantId]),
          inUseRows([tenantId]),
          pauseRows([tenantId]),
          settingRows([tenantId]),
          hostRows([tenantId])
        ])
        const companyMap = frozenMap<string, Company>(
          companies.map(c => [
            c.id,
            {
              id: c.id,
              name: c.name,
              currency: c.currency,
              timeZone: c.time_zone,
              locale: c.locale,
              taxNumber: c.tax_number
            }
          ])
        )
        return Object.freeze({
          ...row,
          companies: companyMap,
          shops: frozenMap<string, Shop>(
            shops.map(s => [
              s.id,
              {
                id: s.id,
                companyId: s.company_id,
                name: s.name,
                code: s.code,
                timeZone: s.time_zone ?? companyMap.get(s.company_id)?.timeZone ?? 'UTC',
                address: s.address
              }
            ])
          ),
          plugins: frozenSet([
            ...registry.plugins.filter(p => p.always).map(p => p.name),
            ...plugins.map(p => p.plugin)
          ]),
          inUse: frozenMap<string, ReadonlySet<string>>(
            inUse.map(row => [row.company_id, frozenSet(row.plugins)])
          ),
          pauses: pausesOf(pauses, everywhere),
          settings: frozen(
            settings.map((s): SettingValue => ({
              plugin: s.plugin,
              key: s.key,
              companyId: s.company_id,
              shopId: s.shop_id,
              value: s.value,
              version: s.version
            }))
          ),
          hosts: frozenMap<string, string>(hosts.map(h => [h.host, h.shop_id])),
          derived: new Map()
        })
      },
      { reads: true }
    )
  }

  function pausesEverywhere(): Promise<PluginPauses> {
    if (pausedEverywhere === undefined) {
      const asked = unitOfWork(pool, scopeOf(NIL, 'pool'), () => pauseRows([NIL]), {
        reads: true
      }).then(rows => pausesOf(rows))
      pausedEverywhere = asked
      asked.catch(() => {
        if (pausedEverywhere === asked) pausedEverywhere = undefined
      })
    }
    return pausedEverywhere
  }

  function tenant(tenantId: string): Promise<Tenant | null> {
    let known = tenants.get(tenantId)
    if (!known) {
      known = load(tenantId)
      tenants.set(tenantId, known)
      known.then(
        found => {
          if (!found) tenants.delete(tenantId)
          else if (tenants.peek(tenantId) === known) current.set(tenantId, found)
        },
        () => tenants.delete(tenantId)
      )
    }
    return known
  }

  async function named(
    kind: string,
    name: string,
    look: () => Promise<Array<{ id: string | null }>>
  ): Promise<string | null> {
    const known = names.get(`${kind} ${name}`)
    if (known) return known.id
    const [row] = await unitOfWork(pool, scopeOf(NIL, 'pool'), look, { reads: true })
    const found = { id: row?.id ?? null }
    names.set(`${kind} ${name}`, found)
    return found.id
  }

  return {
    tenant,
    pausesEverywhere,
    isCurrent: of => current.peek(of.id) === of,
    tenantBySlug: slug => named('slug', slug.toLowerCase(), () => bySlug([slug])),
    tenantByHost: host => named('host', host.toLowerCase(), () => byHost([host])),
    principal(of, userId) {
      const key = `principal ${userId}`
      let known = of.derived.get(key) as Promise<Principal | null> | undefined
      if (!known) {
        known = unitOfWork(
          pool,
          scopeOf(of.id, of.placement),
          async () => {
            const [[user], grants, ended] = await Promise.all([
              userRow([of.id, userId]),
              grantRows([of.id, userId]),
              endedRows([of.id, userId])
            ])
            if (!user) return null
            return frozen({
              userId: user.id,
              email: user.email,
              name: user.name,
              status: user.status,
              epoch: user.epoch,
              endedSessions: frozenSet(ended.map(s => s.id)),
              grants: grants.map((g): Grant => ({
                companyId: g.company_id,
                shopId: g.shop_id,
                rules: g.rules
              }))
            })
          },
          { reads: true }
        )
        of.derived.set(key, known)
        known.then(
          found => {
            if (!found) of.derived.delete(key)
          },
          () => of.derived.delete(key)
        )
      }
      return known
    },
    forget(tenantId) {
      tenants.delete(tenantId)
      current.delete(tenantId)
      names.clear()
    },
    forgetAll() {
      tenants.clear()
      current.clear()
      names.clear()
      pausedEverywhere = undefined
    }
  }
}

/** The operator's word comes last, and before that what holds everywhere. */
function pausesOf(
  rows: Array<{ plugin: string; why: PluginPause['why']; until: Date | null }>,
  everywhere: PluginPauses = NO_PAUSES
): PluginPauses {
  const all = [
    ...everywhere.values(),
    ...rows.map(({ plugin, why, until }): PluginPause => ({
      plugin,
      why,
      until: until?.getTime() ?? null
    }))
  ]
  if (all.length === 0) return NO_PAUSES
  return frozenMap(
    all
      .sort((a, b) => Number(a.why === 'operator') - Number(b.why === 'operator'))
      .map(pause => [pause.plugin, pause])
  )
}
