import {
  defineCursor,
  dynamicStatement,
  type FieldFilter,
  statement,
  type Context,
  type PageOf
} from 'stoa/plugin'
import { canonicalCode } from '../../../contracts/gtin.ts'
import type { rangesOf } from './rules/search-terms.ts'
import { productColumns, type ProductRow } from './store.ts'

export type ProductSort = 'name' | 'sku' | 'newest'

export interface ProductQuestion {
  sort: ProductSort
  limit: number
  after?: string
  active?: boolean
  kind?: string
  /** Words, as ranges; a product is found when each is the beginning of one of its words. */
  words?: ReturnType<typeof rangesOf>
  sku?: string
  barcode?: string
  scaleCode?: string
  /** The category and all below it. */
  categoryId?: string
  /** Conditions on custom fields. */
  custom?: readonly FieldFilter[]
  /** Only for those who may see them. */
  withCosts?: boolean
}

/** How a sort goes on behind a cursor, each along an index of its own. */
const SORTS = {
  name: {
    order: 'p.name_key, p.id',
    behind: (key: string, id: string) => `(p.name_key, p.id) > (${key}, ${id}::uuid)`,
    cursor: defineCursor(['text', 'id'], (row: ProductRow) => [row.nameKey, row.id])
  },
  sku: {
    order: 'p.sku',
    behind: (sku: string) => `p.sku > ${sku}`,
    cursor: defineCursor(['text'], (row: ProductRow) => [row.sku])
  },
  newest: {
    order: 'p.id DESC',
    behind: (id: string) => `p.id < ${id}::uuid`,
    cursor: defineCursor(['id'], (row: ProductRow) => [row.id])
  }
}

/**
 * The variant a barcode stands on, in whichever writing; where it stands on two, that of this very
 * writing.
 */
export const variantOfBarcode = (code: string, canonical: string): string => `
    SELECT variant_id, pack_id FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND canonical = ${canonical}
    ORDER BY code <> ${code}, kept_as LIMIT 1`

/**
 * Product ids by what is searched. Each goes by keys from the first table to the last, in that
 * order (OFFSET 0): see sellables for why.
 */
export const finders = {
  words: (from: string, to: string) => `
    SELECT t.product_id FROM unnest(${from}::text[], ${to}::text[]) AS w (low, high)
    CROSS JOIN LATERAL (
      SELECT product_id FROM catalog_product_term WHERE tenant_id = $1 AND company_id = $2 AND term >= w.low COLLATE "C" AND term < w.high COLLATE "C" OFFSET 0) t
    GROUP BY t.product_id HAVING count(DISTINCT w.low) = cardinality(${from}::text[])`,
  sku: (sku: string) => `
    SELECT id FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND sku = ${sku}
    UNION SELECT product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND sku = ${sku}`,
  barcode: (code: string, canonical: string) => `
    SELECT v.product_id FROM (${variantOfBarcode(code, canonical)}) b
    CROSS JOIN LATERAL (SELECT product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = b.variant_id OFFSET 0) v`,
  scaleCode: (code: string) => `
    SELECT product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND scale_code = ${code}`,
  categoryId: (id: string) => `
    WITH RECURSIVE below AS (
      SELECT id FROM catalog_category WHERE tenant_id = $1 AND company_id = $2 AND id = ${id}::uuid
      UNION SELECT c.id FROM below JOIN catalog_category c ON c.tenant_id = $1 AND c.company_id = $2 AND c.parent_id = below.id)
    SELECT p.id FROM below CROSS JOIN LATERAL (SELECT id FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND category_id = below.id OFFSET 0) p`
}

const EVERY = 'catalog_product p WHERE p.tenant_id = $1 AND p.company_id = $2 AND'
const THESE = (
  finding: string[]
): string => `(${finding.map(ids => `(${ids})`).join(' INTERSECT ')}) AS found (id)
  CROSS JOIN LATERAL (
    SELECT id, sku, name, kind, tax_class, category_id, description, active, version, custom, name_key, published_price_minor, sold_by, open_price, least_price_minor, most_price_minor FROM catalog_product
    WHERE tenant_id = $1 AND company_id = $2 AND id = found.id OFFSET 0) p WHERE`
/** Where products `p` are taken from: those that all finders find, or every one of the company. */
export const productsFrom = (finding: string[]): string =>
  finding.length > 0 ? THESE(finding) : EVERY

/** @throws stoa.invalid-input when `after` is not the `next` of a page of the same sort */
export async function productPage(
  ctx: Context,
  question: ProductQuestion
): Promise<PageOf<ProductRow>> {
  const { cursor } = SORTS[question.sort]
  const { page, narrowed, values } = asStatement(ctx, question)
  const rows =
    narrowed === null
      ? await page.alone(values)
      : await dynamicStatement<ProductRow>(narrowed, values)
  return cursor.page(rows, question.limit, row => row)
}

/**
 * Each shape of question (its sort, its filters, first page or later) is a named statement of its
 * own, because a plan for "any of these or none" would use no index for any.
 */
export function asStatement(ctx: Context, question: ProductQuestion) {
  const sort = SORTS[question.sort]
  const values: unknown[] = [
    ctx.tenantId,
    ctx.company().id,
    question.limit + 1,
    question.active ?? null
  ]
  const parameter = (value: unknown): string => `$${values.push(value)}`
  const conditions = ['($4::boolean IS NULL OR p.active = $4)']
  const finding: string[] = []
  const traits: string[] = []
  if (question.after !== undefined) {
    const [first = '', second = ''] = sort.cursor.behind(question.after).map(parameter)
    conditions.push(sort.behind(first, second))
    traits.push('next')
  }
  if (question.kind !== undefined) {
    conditions.push(`p.kind = ${parameter(question.kind)}`)
    traits.push('kind')
  }
  if (question.words) {
    finding.push(finders.words(parameter(question.words.from), parameter(question.words.to)))
    traits.push('words')
  }
  // The name of a statement has 63 letters at most, and all traits must fit.
  for (const [field, trait] of [
    ['sku', 'sku'],
    ['barcode', 'code'],
    ['scaleCode', 'item'],
    ['categoryId', 'category']
  ] as const) {
    const asked = question[field]
    if (asked === undefined) continue
    finding.push(
      finders[field](parameter(asked), field === 'barcode' ? parameter(canonicalCode(asked)) : '')
    )
    traits.push(trait)
  }
  if (question.withCosts) traits.push('costs')
  const text = (where: string[]): string => `
  SELECT ${productColumns(question.withCosts ?? false)} FROM ${productsFrom(finding)} ${where.join(' AND ')} ORDER BY ${sort.order} LIMIT $3`
  const page = statement<ProductRow>(
    ['catalog.products', question.sort, ...traits].join('-'),
    text(conditions)
  )
  // Not named: there are too many questions by custom fields for a plan of each.
  const custom = question.custom?.map(({ sql }) => sql('p.custom', parameter)) ?? []
  const narrowed = custom.length === 0 ? null : text([...conditions, ...custom])
  return { page, narrowed, values }
}
