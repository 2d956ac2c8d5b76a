import { Type } from '@sinclair/typebox'
import { statement } from '../core/database/statement.ts'
import { coreErrors } from '../core/primitives/errors.ts'
import { Id, Version } from '../core/http/formats.ts'
import { tenantChanged } from '../core/context/acting-context.ts'
import { defineUseCase } from '../core/context/use-case.ts'
import type { Context } from '../core/context/context.ts'
import { Input, Nullable } from '../core/primitives/schema.ts'

export const HostView = Type.Object({
  host: Type.String({ description: 'As browsers send it, e.g. shop.example.com.' }),
  companyId: Nullable(Id, 'The company of the shop.'),
  shopId: Nullable(Id, 'The shop whose storefront it opens without a key; null: none.'),
  version: Type.Integer()
})

interface HostRow {
  host: string
  shop_id: string | null
  version: number
}
const hosts = statement<HostRow>(
  'tenants.host-list',
  'SELECT host, shop_id, version FROM stoa.tenant_host WHERE tenant_id = $1 ORDER BY host LIMIT 1000'
)
const point = statement<HostRow>(
  'tenants.point-host',
  'UPDATE stoa.tenant_host SET shop_id = $3, version = version + 1 WHERE tenant_id = $1 AND host = $2 AND version = $4 RETURNING host, shop_id, version'
)
const versionOf = statement<{ version: number }>(
  'tenants.host-version',
  'SELECT version FROM stoa.tenant_host WHERE tenant_id = $1 AND host = $2'
)

const view = (ctx: Context, { host, shop_id: shopId, version }: HostRow) => {
  const shop = ctx.shops().find(({ id }) => id === shopId)
  return { host, companyId: shop?.companyId ?? null, shopId: shop?.id ?? null, version }
}

export const listHosts = defineUseCase({
  name: 'tenants.list-hosts',
  summary: 'Lists the hosts assigned to the tenant, and the shop each serves',
  permission: 'tenant.manage',
  withPassword: 'it administers the company',
  scope: 'tenant',
  reads: true,
  input: Input({}),
  run: async ctx => ({ items: (await hosts([ctx.tenantId])).map(row => view(ctx, row)) })
})

/**
 * Whoever has a storefront under a known address gets its visitors and their money: no shop says so for
 * itself.
 */
export const pointHost = defineUseCase({
  name: 'tenants.point-host',
  summary: 'Sets which shop a host of the tenant serves',
  permission: 'tenant.manage',
  withPassword: 'it administers the company',
  scope: 'tenant',
  input: Input({
    host: Type.String({ minLength: 1, maxLength: 253 }),
    shopId: Nullable(Id, 'null: no storefront.'),
    version: Version
  }),
  async run(ctx, { host, shopId, version }) {
    if (shopId !== null) ctx.shop(shopId)
    const [row] = await point([ctx.tenantId, host.toLowerCase(), shopId, version])
    if (!row) {
      const [stands] = await versionOf([ctx.tenantId, host.toLowerCase()])
      throw stands ? coreErrors['stale-version'](stands) : coreErrors['not-found']({ what: 'host' })
    }
    tenantChanged(ctx)
    ctx.audited(ctx.tenantId, { host: row.host, shopId })
    return view(ctx, row)
  }
})
