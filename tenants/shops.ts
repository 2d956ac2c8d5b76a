import { Type } from '@sinclair/typebox'
import { statement } from '../core/database/statement.ts'
import { coreErrors } from '../core/primitives/errors.ts'
import { Id, Name, Version } from '../core/http/formats.ts'
import { newId } from '../core/primitives/ids.ts'
import { tenantChanged } from '../core/context/acting-context.ts'
import { ShopOpened } from '../core/context/tenancy-events.ts'
import { isTimeZone } from '../core/primitives/time.ts'
import { defineUseCase } from '../core/context/use-case.ts'
import { tenantErrors } from './errors.ts'
import { Input, Nullable } from '../core/primitives/schema.ts'

export const ShopView = Type.Object({
  id: Id,
  companyId: Id,
  name: Type.String(),
  code: Type.String(),
  timeZone: Nullable(Type.String(), "null: the company's"),
  address: Nullable(Type.String()),
  version: Type.Integer()
})

interface ShopRow {
  id: string
  company_id: string
  name: string
  code: string
  time_zone: string | null
  address: string | null
  version: number
}
const COLUMNS = 'id, company_id, name, code, time_zone, address, version'
const shopById = statement<ShopRow>(
  'tenants.shop-by-id',
  `SELECT ${COLUMNS} FROM shop WHERE tenant_id = $1 AND id = $2`
)
const shops = statement<ShopRow>(
  'tenants.shop-list',
  `SELECT ${COLUMNS} FROM shop WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY code, id LIMIT 1000`
)
const insert = statement<ShopRow>(
  'tenants.insert-shop',
  `
  INSERT INTO shop (tenant_id, company_id, id, name, code, time_zone, address) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (tenant_id, company_id, code) DO NOTHING RETURNING ${COLUMNS}`
)
const update = statement<ShopRow>(
  'tenants.change-shop',
  `
  UPDATE shop SET name = coalesce($4, name), time_zone = coalesce($5, time_zone), address = coalesce($6, address), version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING ${COLUMNS}`
)

const view = (r: ShopRow) => ({
  id: r.id,
  companyId: r.company_id,
  name: r.name,
  code: r.code,
  timeZone: r.time_zone,
  address: r.address,
  version: r.version
})

function checkTimeZone(timeZone: string | undefined): void {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw coreErrors['invalid-input'](
      {},
      {
        errors: [
          {
            field: '/timeZone',
            code: 'unknown',
            message: 'must be a time zone of the IANA list, e.g. Europe/London'
          }
        ]
      }
    )
  }
}

export const listShops = defineUseCase({
  name: 'tenants.list-shops',
  summary: 'Lists the shops the caller may act in',
  permission: 'shop.read',
  scope: 'tenant',
  reads: true,
  input: Input({}),
  run: async ctx => ({ items: (await shops([ctx.tenantId, ctx.shopId])).map(view) })
})

export const getShop = defineUseCase({
  name: 'tenants.get-shop',
  summary: 'One shop',
  permission: 'shop.read',
  scope: 'tenant',
  reads: true,
  input: Input({ shopId: Id }),
  async run(ctx, { shopId }) {
    ctx.shop(shopId)
    const [row] = await shopById.alone([ctx.tenantId, shopId])
    if (!row) throw coreErrors['not-found']({ what: 'shop' })
    return view(row)
  }
})

export const createShop = defineUseCase({
  name: 'tenants.create-shop',
  summary: 'Creates a shop in the company',
  permission: 'shop.create',
  withPassword: 'it administers the company',
  input: Input({
    name: Name(),
    code: Type.String({ pattern: '^[A-Z0-9]{1,8}$' }),
    timeZone: Type.Optional(Type.String({ maxLength: 60 })),
    address: Type.Optional(Type.String({ maxLength: 300 }))
  }),
  async run(ctx, { name, code, timeZone, address }) {
    checkTimeZone(timeZone)
    // Who acts in one shop sees no other, not even the one just opened.
    if (ctx.shopId !== null) throw tenantErrors['company-wide']()
    const company = ctx.company()
    const [row] = await insert([
      ctx.tenantId,
      company.id,
      newId(),
      name,
      code,
      timeZone ?? null,
      address ?? null
    ])
    if (!row) throw tenantErrors['shop-code-taken']({ code })
    await ctx.emit(ShopOpened, { companyId: company.id, shopId: row.id, code })
    tenantChanged(ctx)
    ctx.audited(row.id, { name, code })
    return view(row)
  }
})

export const changeShop = defineUseCase({
  name: 'tenants.change-shop',
  summary: 'Changes a shop',
  permission: 'shop.edit',
  withPassword: 'it administers the company',
  scope: 'tenant',
  input: Input({
    shopId: Id,
    version: Version,
    name: Type.Optional(Name()),
    timeZone: Type.Optional(Type.String({ maxLength: 60 })),
    address: Type.Optional(Type.String({ maxLength: 300 }))
  }),
  async run(ctx, { shopId, version, name, timeZone, address }) {
    ctx.shop(shopId)
    checkTimeZone(timeZone)
    const [row] = await update([
      ctx.tenantId,
      shopId,
      version,
      name ?? null,
      timeZone ?? null,
      address ?? null
    ])
    if (!row) {
      const [current] = await shopById([ctx.tenantId, shopId])
      throw current
        ? coreErrors['stale-version']({ version: current.version })
        : coreErrors['not-found']({ what: 'shop' })
    }
    tenantChanged(ctx)
    ctx.audited(shopId, { name, timeZone, address })
    return view(row)
  }
})
