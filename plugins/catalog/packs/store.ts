import { constraintOf, coreErrors, statement, type Context, type UnitContext } from 'stoa/plugin'
import { canonicalCode } from '../../../contracts/gtin.ts'
import type { Unit } from '../../../contracts/units.ts'
import { ProductChanged } from '../../../contracts/catalogue.ts'
import { catalogErrors } from '../errors.ts'
import { indexProducts } from '../products/search-index.ts'
import { passOnBarcodes } from '../products/store.ts'
import type { PackView } from './view.ts'

/** A pack as it is written. */
export type Pack = Omit<PackView, 'productId'>

const COLUMNS = `k.id, k.variant_id AS "variantId", v.product_id AS "productId", k.name, trim_scale(k.quantity)::text AS quantity, k.price_minor AS "priceMinor", k.version,
    ARRAY(SELECT code FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND pack_id = k.id ORDER BY code) AS barcodes`
const VARIANT =
  'CROSS JOIN LATERAL (SELECT product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = k.variant_id OFFSET 0) v'

/** [tenant, company, id] */
export const packById = statement<PackView>(
  'catalog.pack',
  `SELECT ${COLUMNS} FROM catalog_pack k ${VARIANT} WHERE k.tenant_id = $1 AND k.company_id = $2 AND k.id = $3`
)
/** By variants, from one id on; [tenant, company, product, variant or null, id behind which, limit]. */
export const packsOfProduct = statement<PackView>(
  'catalog.packs-of-product',
  `
  SELECT ${COLUMNS} FROM (SELECT id, product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND product_id = $3 AND ($4::uuid IS NULL OR id = $4) OFFSET 0) v
  CROSS JOIN LATERAL (SELECT * FROM catalog_pack WHERE tenant_id = $1 AND company_id = $2 AND variant_id = v.id OFFSET 0) k
  WHERE ($5::uuid IS NULL OR k.id > $5) ORDER BY k.id LIMIT $6`
)

interface ProductOfPack {
  productId: string
  sku: string
  name: string
  soldBy: Unit
  variantIds: string[]
  packs: number
}
// The product's row is locked, so that of two who add the last pack one waits; and tills that keep
// goods ask for what was changed since.
const touch = statement<ProductOfPack>(
  'catalog.touch-product-of-variant',
  `
  UPDATE catalog_product p SET updated_at = now() WHERE p.tenant_id = $1 AND p.company_id = $2
    AND p.id = (SELECT product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = $3)
  RETURNING p.id AS "productId", p.sku, p.name, p.sold_by AS "soldBy",
    ARRAY(SELECT id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND product_id = p.id ORDER BY position, id) AS "variantIds",
    (SELECT count(*)::integer FROM catalog_pack WHERE tenant_id = $1 AND company_id = $2 AND variant_id = $3) AS packs`
)

/**
 * The product of a variant, locked and dated as changed now.
 * @throws stoa.not-found (variant)
 */
export async function productOfPack(ctx: UnitContext, variantId: string): Promise<ProductOfPack> {
  const [product] = await touch([ctx.tenantId, ctx.company().id, variantId])
  if (!product) throw coreErrors['not-found']({ what: 'variant' })
  return product
}

/** Brings searches up to date, and tells tills and screens. */
export async function tellOfPack(ctx: UnitContext, product: ProductOfPack): Promise<void> {
  const { productId, sku, name, variantIds } = product
  await indexProducts(ctx, [productId])
  const companyId = ctx.company().id
  await ctx.emit(ProductChanged, { companyId, productId, sku, name, variantIds })
}

const insert = statement(
  'catalog.insert-pack',
  `
  INSERT INTO catalog_pack (tenant_id, company_id, id, variant_id, name, quantity, price_minor) VALUES ($1, $2, $3, $4, $5, $6, $7)`
)
const update = statement<{ version: number }>(
  'catalog.update-pack',
  `
  UPDATE catalog_pack SET name = $4, quantity = $5, price_minor = $6, version = version + 1 WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND version = $7
  RETURNING version`
)
const removeRow = statement(
  'catalog.delete-pack',
  'DELETE FROM catalog_pack WHERE tenant_id = $1 AND company_id = $2 AND id = $3'
)
const addCodes = statement(
  'catalog.add-pack-barcodes',
  `
  INSERT INTO catalog_barcode (tenant_id, company_id, code, canonical, variant_id, pack_id)
  SELECT $1, $2, c.code, c.canonical, $3, $4 FROM unnest($5::text[], $6::text[]) AS c (code, canonical)`
)
const removeCodes = statement(
  'catalog.remove-pack-barcodes',
  'DELETE FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND pack_id = $3 AND code = ANY ($4)'
)

/** @throws catalog.pack-name-taken, catalog.barcode-taken */
export async function addPack(ctx: UnitContext, pack: Pack): Promise<void> {
  const { id, variantId, name, quantity, priceMinor, barcodes } = pack
  await refusing(pack, barcodes, async () => {
    await Promise.all([
      insert([...scopeOf(ctx), id, variantId, name, quantity, priceMinor]),
      addCodesOf(ctx, pack, barcodes)
    ])
  })
}

/** @throws stoa.stale-version, catalog.pack-name-taken, catalog.barcode-taken */
export async function changePackRow(ctx: UnitContext, before: Pack, after: Pack): Promise<void> {
  const gone = before.barcodes.filter(code => !after.barcodes.includes(code))
  const added = after.barcodes.filter(code => !before.barcodes.includes(code))
  const { id, name, quantity, priceMinor, version } = after
  await refusing(after, added, async () => {
    const [written] = await update([...scopeOf(ctx), id, name, quantity, priceMinor, version])
    if (!written) throw coreErrors['stale-version']({ version: before.version })
    await Promise.all([
      removeCodes([...scopeOf(ctx), id, gone]),
      passOnBarcodes(ctx, gone),
      addCodesOf(ctx, after, added)
    ])
  })
}

export async function removePackRow(ctx: UnitContext, { id, barcodes }: Pack): Promise<void> {
  await Promise.all([
    removeCodes([...scopeOf(ctx), id, barcodes]),
    passOnBarcodes(ctx, barcodes),
    removeRow([...scopeOf(ctx), id])
  ])
}

const scopeOf = (ctx: Context): string[] => [ctx.tenantId, ctx.company().id]

const addCodesOf = async (ctx: UnitContext, { id, variantId }: Pack, codes: string[]) => {
  if (codes.length > 0) {
    await addCodes([...scopeOf(ctx), variantId, id, codes, codes.map(canonicalCode)])
  }
}

async function refusing(pack: Pack, codes: string[], work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    switch (constraintOf(error)) {
      case 'catalog_pack_name':
        throw catalogErrors['pack-name-taken']({ name: pack.name })
      case 'catalog_barcode_code':
      case 'catalog_barcode_canonical':
        throw catalogErrors['barcode-taken']({ barcode: codes.join(', ') })
      default:
        throw error
    }
  }
}
