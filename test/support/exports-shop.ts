import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SignedUp, TestInstance } from './instance.ts'
import { asAdmin } from './storefront.ts'

export const EXPORTS = '/api/v1/files/exports'
export const PRODUCTS = 'catalog.products'
export const kind = (of: string, what: string): string => `/api/v1/files/kinds/${of}/${what}`
/** More than are sent at once. */
export const ROWS = 5_200

/** The SKUs of products in an exported file. */
export const skusIn = (csv: string): string[] =>
  csv
    .split('\r\n')
    .slice(1)
    .flatMap(line => /^P\d+/.exec(line)?.[0] ?? [])

/** What tests of exports do with an instance. */
export const exportsIn = (stoa: TestInstance) => ({
  /** Products without the work of an import: what is tried is how they go out. */
  fill: ({ tenantId, companyId }: SignedUp, rows: number): Promise<unknown> =>
    asAdmin(
      stoa,
      `WITH p AS (
       INSERT INTO catalog_product (tenant_id, company_id, id, sku, name, kind, tax_class)
       SELECT $1, $2, gen_random_uuid(), 'P' || n, 'Thing, number ' || n, 'goods', 'standard' FROM generate_series(1, $3::integer) n RETURNING *)
     INSERT INTO catalog_variant (tenant_id, company_id, id, product_id, sku, name, price_minor, position)
     SELECT tenant_id, company_id, gen_random_uuid(), id, sku, name, 150, 0 FROM p`,
      [tenantId, companyId, rows]
    ),
  started: (token: string, of: string, format = 'csv') =>
    stoa.ok('POST', kind(of, 'exports'), { token, body: { format } }),
  file: (token: string, id: string, format = 'csv', headers = {}) =>
    stoa.app.inject({
      method: 'GET',
      url: `${EXPORTS}/${id}/records.${format}`,
      headers: { authorization: `Bearer ${token}`, ...headers }
    }),
  /** The names of what lies in the store of a company's exports. */
  objectsOf: ({ tenantId, companyId }: SignedUp): Promise<string[]> => {
    const folder = join(stoa.instance.config.STOA_DATA_DIR, 'objects', tenantId, companyId)
    return readdir(join(folder, 'files.exports')).catch(() => [])
  },
  system: (us: SignedUp) => stoa.system(us.tenantId, { companyId: us.companyId, userId: us.userId })
})
