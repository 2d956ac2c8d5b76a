import { Type } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../core/context/acting-context.ts'
import { statement } from '../core/database/statement.ts'
import { coreErrors } from '../core/primitives/errors.ts'
import { Id, Name, Version } from '../core/http/formats.ts'
import { isTimeZone } from '../core/primitives/time.ts'
import { defineUseCase } from '../core/context/use-case.ts'
import { tenantErrors } from './errors.ts'
import { Input, Nullable } from '../core/primitives/schema.ts'

export const CompanyView = Type.Object({
  id: Id,
  name: Type.String(),
  currency: Type.String(),
  timeZone: Type.String(),
  locale: Type.String(),
  taxNumber: Nullable(Type.String()),
  version: Type.Integer()
})

interface CompanyRow {
  id: string
  name: string
  currency: string
  time_zone: string
  locale: string
  tax_number: string | null
  version: number
}
const COLUMNS = 'id, name, currency, time_zone, locale, tax_number, version'
const companyById = statement<CompanyRow>(
  'tenants.company-by-id',
  `SELECT ${COLUMNS} FROM company WHERE tenant_id = $1 AND id = $2`
)
const companies = statement<CompanyRow>(
  'tenants.company-list',
  `SELECT ${COLUMNS} FROM company WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY name, id LIMIT 500`
)
const update = statement<CompanyRow>(
  'tenants.change-company',
  `
  UPDATE company SET name = coalesce($4, name), time_zone = coalesce($5, time_zone), locale = coalesce($6, locale), tax_number = coalesce($7, tax_number), version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING ${COLUMNS}`
)

const view = (r: CompanyRow) => ({
  id: r.id,
  name: r.name,
  currency: r.currency,
  timeZone: r.time_zone,
  locale: r.locale,
  taxNumber: r.tax_number,
  version: r.version
})

/** A company outside the caller's place is not found, whatever it is. */
const own = (ctx: ActingContext, id: string): void => {
  if (ctx.companyId !== null && ctx.companyId !== id) {
    throw coreErrors['not-found']({ what: 'company' })
  }
}

export const listCompanies = defineUseCase({
  name: 'tenants.list-companies',
  summary: 'Lists the companies the caller may act in',
  permission: 'company.read',
  scope: 'tenant',
  reads: true,
  input: Input({}),
  run: async ctx => ({ items: (await companies([ctx.tenantId, ctx.companyId])).map(view) })
})

export const getCompany = defineUseCase({
  name: 'tenants.get-company',
  summary: 'One company',
  permission: 'company.read',
  scope: 'tenant',
  reads: true,
  input: Input({ companyId: Id }),
  async run(ctx, { companyId }) {
    own(ActingContext.of(ctx), companyId)
    const [row] = await companyById([ctx.tenantId, companyId])
    if (!row) throw coreErrors['not-found']({ what: 'company' })
    return view(row)
  }
})

export const changeCompany = defineUseCase({
  name: 'tenants.change-company',
  summary: 'Updates a company; its currency cannot be changed',
  permission: 'company.edit',
  withPassword: 'it administers the company',
  scope: 'tenant',
  input: Input({
    companyId: Id,
    version: Version,
    name: Type.Optional(Name()),
    timeZone: Type.Optional(Type.String({ maxLength: 60 })),
    locale: Type.Optional(Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$' })),
    taxNumber: Type.Optional(Type.String({ maxLength: 40 }))
  }),
  async run(ctx, { companyId, version, name, timeZone, locale, taxNumber }) {
    own(ActingContext.of(ctx), companyId)
    if (ctx.shopId !== null) throw tenantErrors['company-wide']()
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
    const [row] = await update([
      ctx.tenantId,
      companyId,
      version,
      name ?? null,
      timeZone ?? null,
      locale ?? null,
      taxNumber ?? null
    ])
    if (!row) {
      const [current] = await companyById([ctx.tenantId, companyId])
      throw current
        ? coreErrors['stale-version']({ version: current.version })
        : coreErrors['not-found']({ what: 'company' })
    }
    tenantChanged(ctx)
    ctx.audited(companyId, { name, timeZone, locale, taxNumber })
    return view(row)
  }
})
