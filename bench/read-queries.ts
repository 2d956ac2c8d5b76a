import { asStatement } from '../plugins/catalog/products/page.ts'
import { productById } from '../plugins/catalog/products/store.ts'
import type { Context } from '../core/context/context.ts'

/**
 * The very SQL of the product's routes, for the limit to run by hand: [tenant, company, limit + 1,
 * active] and [tenant, company, id].
 */
const anybody = { tenantId: '', company: () => ({ id: '' }) } as unknown as Context
export const pageQuery = asStatement(anybody, { sort: 'name', limit: 20 }).page.text
export const productQuery = productById.text
