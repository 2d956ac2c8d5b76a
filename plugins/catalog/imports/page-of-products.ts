import { type Context, type FileRecord, moneyText, shownCustom, statement } from 'stoa/plugin'
import { Stock } from '../../../contracts/stock.ts'
import { categoryNames } from '../categories/path-store.ts'
import type { PackOfVariant } from '../packs/rules/pack.ts'
import { ProductFields } from '../products/custom-fields.ts'
import { packsOfVariant } from '../products/store.ts'
import type { KnownVariant } from './rules/known.ts'

type Row = Omit<KnownVariant, 'productId'> & { productId: string }

/** Products of a page; of each all variants. */
const AT_ONCE = 500

const page = statement<Row>(
  'catalog.products-of-file',
  `
  SELECT v.id AS "variantId", v.sku, v.name AS "variantName", v.price_minor AS "priceMinor", v.active AS "variantActive", v.cost_minor AS "costMinor", v.weight_grams AS "weightGrams", v.scale_code AS "scaleCode", v.position,
    p.id AS "productId", p.sku AS "productSku", p.name, p.kind, p.tax_class AS "taxClass", p.category_id AS "categoryId", p.description, p.active, p.sold_by AS "soldBy", p.open_price AS "openPrice", ${shownCustom(ProductFields, 'p.custom')} AS custom,
    ARRAY(SELECT code FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND variant_id = v.id AND pack_id IS NULL ORDER BY code) AS barcodes, ${packsOfVariant} AS packs,
    (SELECT count(*)::integer FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND product_id = p.id) AS siblings
  FROM (SELECT * FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4) p
  CROSS JOIN LATERAL (SELECT * FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND product_id = p.id OFFSET 0) v
  ORDER BY p.id, v.position, v.id`
)

/** A page of products as lines of a file, those that came first in front. */
export async function pageOfProducts(
  ctx: Context,
  after: string | null
): Promise<{ records: FileRecord[]; next: string | null }> {
  const [rows, pathOf] = await Promise.all([
    page([ctx.tenantId, ctx.company().id, after, AT_ONCE]),
    categoryNames(ctx)
  ])
  const stock = await stockOf(
    ctx,
    rows.filter(({ kind }) => kind === 'goods').map(({ variantId }) => variantId)
  )
  const { currency } = ctx.company()
  const products = new Set(rows.map(({ productId }) => productId)).size
  return {
    records: rows.map(row => recordOf(row, currency, pathOf, stock)),
    next: products < AT_ONCE ? null : (rows.at(-1)?.productId ?? null)
  }
}

/** On hand in all shops the caller sees, in thousandths. */
async function stockOf(ctx: Context, variantIds: string[]): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  const stock = ctx.askIfAnswered(Stock)
  if (stock === null || !ctx.can('stock.read')) return sums
  const MOST = 1_000
  for (let at = 0; at < variantIds.length; at += MOST) {
    const ids = variantIds.slice(at, at + MOST)
    for (const { id: shopId } of ctx.shops()) {
      for (const { variantId, onHand } of await stock.available({ shopId, variantIds: ids })) {
        sums.set(variantId, (sums.get(variantId) ?? 0) + Math.round(Number(onHand) * 1_000))
      }
    }
  }
  return sums
}

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')

function recordOf(
  row: Row,
  currency: string,
  pathOf: (id: string) => string[] | undefined,
  stock: ReadonlyMap<string, number>
): FileRecord {
  const isSimple = row.siblings === 1 && row.productSku === row.sku
  const money = (minor: number | null): string => (minor === null ? '' : moneyText(minor, currency))
  const onHand = stock.get(row.variantId)
  return {
    id: row.variantId,
    custom: row.custom,
    cells: {
      sku: row.sku,
      name: row.name,
      price: money(row.priceMinor),
      product: isSimple ? '' : row.productSku,
      variantName: isSimple && row.variantName === row.name ? '' : row.variantName,
      kind: row.kind,
      category: row.categoryId === null ? '' : categoryText(pathOf(row.categoryId)),
      barcode: row.barcodes.join('|'),
      taxClass: row.taxClass,
      description: row.description ?? '',
      active: yesOrNo(row.variantActive),
      productActive: yesOrNo(row.active),
      cost: money(row.costMinor),
      weight: row.weightGrams === null ? '' : String(row.weightGrams),
      soldBy: row.soldBy,
      scaleCode: row.scaleCode ?? '',
      openPrice: yesOrNo(row.openPrice),
      packs: row.packs.map(pack => packText(pack, money(pack.priceMinor))).join('|'),
      stock: onHand === undefined ? '' : String(onHand / 1_000)
    }
  }
}

/** Of several levels a comma is no end of the path. */
const categoryText = (names: string[] = []): string =>
  names.length === 1
    ? String(names[0])
    : names.map(name => name.replaceAll(', ', '\\, ')).join(' > ')

/** A pack with several codes names none: what is left out stays. */
function packText({ name, quantity, barcodes }: PackOfVariant, price: string): string {
  const [code, another] = barcodes
  const parts = [name, quantity, price, another === undefined ? (code ?? '') : '']
  return parts.slice(0, parts.findLastIndex(part => part !== '') + 1).join(':')
}
