import { statement, type Context } from 'stoa/plugin'
import { canonicalCode } from '../../../contracts/gtin.ts'
import { passOnBarcodes } from '../products/store.ts'
import type { RowPlan } from './rules/plan.ts'

const freeBarcodes = statement(
  'catalog.free-barcodes',
  'DELETE FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND code = ANY ($3)'
)
const removePacks = statement(
  'catalog.remove-imported-packs',
  'DELETE FROM catalog_pack WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3::uuid[])'
)
const putPacks = statement(
  'catalog.import-packs',
  `
  INSERT INTO catalog_pack AS k (tenant_id, company_id, id, variant_id, name, quantity, price_minor)
  SELECT $1, $2, r.id, r."variantId", r.name, r.quantity, r."priceMinor"
  FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, "variantId" uuid, name text, quantity numeric, "priceMinor" bigint) ORDER BY r.id
  ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name, quantity = excluded.quantity, price_minor = excluded.price_minor, version = k.version + 1`
)
const addBarcodes = statement(
  'catalog.add-barcodes',
  `
  INSERT INTO catalog_barcode (tenant_id, company_id, code, canonical, variant_id, pack_id)
  SELECT $1, $2, b.code, b.canonical, b.variant_id, b.pack_id FROM unnest($3::text[], $4::text[], $5::uuid[], $6::uuid[]) AS b (code, canonical, variant_id, pack_id)`
)

/**
 * Writes the packs and codes of planned rows, a statement each. Their products are locked.
 * @param variantOf the id of a variant by its SKU
 */
export async function writeCodes(
  ctx: Context,
  plans: RowPlan[],
  variantOf: ReadonlyMap<string, string>
): Promise<void> {
  const scope = [ctx.tenantId, ctx.company().id]
  const idOf = ({ variant }: RowPlan) => variantOf.get(variant?.sku ?? '')
  const freed = plans.flatMap(plan => plan.freedBarcodes)
  if (freed.length > 0) await freeBarcodes([...scope, freed])
  const gone = plans.flatMap(plan => plan.gonePacks)
  if (gone.length > 0) await removePacks([...scope, gone])
  const packs = plans.flatMap(plan =>
    plan.packs.map(({ barcodes: _, ...pack }) => ({ ...pack, variantId: idOf(plan) }))
  )
  if (packs.length > 0) await putPacks([...scope, JSON.stringify(packs)])
  const added = plans.flatMap(plan =>
    plan.addedBarcodes.map(one => ({ ...one, variantId: idOf(plan) }))
  )
  if (added.length > 0) {
    await addBarcodes([
      ...scope,
      added.map(({ code }) => code),
      added.map(({ code }) => canonicalCode(code)),
      added.map(({ variantId }) => variantId),
      added.map(({ packId }) => packId)
    ])
  }
  // Behind what was added: a number that a row took is nobody else's.
  await passOnBarcodes(ctx, freed)
}
