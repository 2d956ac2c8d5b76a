import { statement, type Context } from 'stoa/plugin'
import { catalogErrors } from '../errors.ts'
import { CatalogSettings } from '../settings.ts'

export interface TaxClassRow {
  code: string
  name: string
  rates: Array<{ code: string; ratePpm: number }>
  version: number
}

export const taxClasses = statement<TaxClassRow>(
  'catalog.tax-classes',
  'SELECT code, name, rates, version FROM catalog_tax_class WHERE tenant_id = $1 AND company_id = $2 ORDER BY code'
)
const known = statement<{ code: string; version: number }>(
  'catalog.tax-class-known',
  'SELECT code, version FROM catalog_tax_class WHERE tenant_id = $1 AND company_id = $2 AND code = $3'
)
/** Adds it, or changes the one of this version; no row: there is one of another version. */
export const putTaxClassRow = statement<TaxClassRow>(
  'catalog.put-tax-class',
  `
  INSERT INTO catalog_tax_class AS c (tenant_id, company_id, code, name, rates) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, company_id, code) DO UPDATE SET name = excluded.name, rates = excluded.rates, version = c.version + 1, updated_at = now() WHERE c.version = $6
  RETURNING code, name, rates, version`
)
const ensure = statement(
  'catalog.ensure-tax-classes',
  `
  INSERT INTO catalog_tax_class (tenant_id, company_id, code, name, rates)
  SELECT $1, $2, code, name, jsonb_build_array(jsonb_build_object('code', code, 'ratePpm', 0)) FROM (VALUES ('standard', 'Standard rate'), ('zero', 'Zero rate')) AS d (code, name)
  ON CONFLICT (tenant_id, company_id, code) DO NOTHING`
)

/**
 * Gives a company the tax classes 'standard' and 'zero', both at 0 % until someone who knows says
 * otherwise. Repeatable.
 */
export const ensureTaxClasses = (ctx: Context, companyId: string): Promise<unknown> =>
  ensure([ctx.tenantId, companyId])

/** @returns what a tax class that is there stands at */
export const taxClassVersion = async (ctx: Context, code: string): Promise<number | null> =>
  (await known([ctx.tenantId, ctx.company().id, code]))[0]?.version ?? null

/**
 * The code given, or the company's default, once it is known to exist.
 * @throws catalog.tax-class-unknown
 */
export async function taxClassOf(ctx: Context, given: string | undefined): Promise<string> {
  const taxClass = given ?? ctx.settings(CatalogSettings).defaultTaxClass
  const [row] = await known([ctx.tenantId, ctx.company().id, taxClass])
  if (!row) {
    throw catalogErrors['tax-class-unknown'](
      { taxClass },
      {
        errors: [
          { field: '/taxClass', code: 'unknown', message: `there is no tax class ${taxClass}` }
        ]
      }
    )
  }
  return taxClass
}
