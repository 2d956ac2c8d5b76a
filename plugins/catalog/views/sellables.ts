import { statement, type Context } from 'stoa/plugin'
import type { CatalogAnswers, Sellable } from '../contract.ts'
import { CatalogSettings } from '../settings.ts'

// On the path of every sale: three look-ups by key for each variant, the row is the answer.
const sellableRows = statement<Sellable>('catalog.sellables', `
  SELECT v.id AS "variantId", v.sku, v.name, v.price_minor AS "priceMinor", c.rates AS taxes, p.kind
  FROM catalog_variant v
  JOIN catalog_product p ON p.tenant_id = $1 AND p.id = v.product_id
  JOIN catalog_tax_class c ON c.tenant_id = $1 AND c.company_id = $2 AND c.code = p.tax_class
  WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.id = ANY ($3) AND v.active AND p.active`)

const nameRows = statement<{ variantId: string, sku: string, name: string }>('catalog.names', `
  SELECT id AS "variantId", sku, name FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3)`)

export const sellables: CatalogAnswers['sellables'] = (ctx: Context, variantIds) => sellableRows([ctx.tenantId, ctx.company().id, variantIds])

export const names: CatalogAnswers['names'] = (ctx: Context, variantIds) => nameRows([ctx.tenantId, ctx.company().id, variantIds])

export const taxMode: CatalogAnswers['taxMode'] = async (ctx: Context) => ctx.settings(CatalogSettings).pricesIncludeTax ? 'inclusive' : 'exclusive'
