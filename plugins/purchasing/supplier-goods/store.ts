import { type Context, defineCursor, statement } from 'stoa/plugin'
import { milliOf } from '../costs/store.ts'
import { milliText } from '../stock-value/store.ts'
import { factsOf } from './facts.ts'
import { priceFor } from '../suppliers/permissions.ts'
import type { SupplierGoodsView } from './view.ts'

export interface SupplierGoodsRow {
  supplier_id: string
  variant_id: string
  supplier_sku: string | null
  pack_size: string
  price_minor: number | null
}
const COLUMNS = 'supplier_id, variant_id, supplier_sku, pack_size, price_minor'

const ofSupplier = statement<SupplierGoodsRow>(
  'purchasing.supplier-goods',
  `
  SELECT ${COLUMNS} FROM purchasing_supplier_goods
  WHERE tenant_id = $1 AND company_id = $2 AND supplier_id = $3 AND ($4::uuid IS NULL OR variant_id > $4) ORDER BY variant_id LIMIT $5`
)
const among = statement<SupplierGoodsRow>(
  'purchasing.supplier-goods-among',
  `SELECT ${COLUMNS} FROM purchasing_supplier_goods WHERE tenant_id = $1 AND company_id = $2 AND supplier_id = $3 AND variant_id = ANY ($4)`
)
const put = statement<SupplierGoodsRow>(
  'purchasing.put-supplier-goods',
  `
  INSERT INTO purchasing_supplier_goods (tenant_id, company_id, supplier_id, variant_id, supplier_sku, pack_size, price_minor, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (tenant_id, supplier_id, variant_id) DO UPDATE SET supplier_sku = excluded.supplier_sku, pack_size = excluded.pack_size, price_minor = excluded.price_minor, updated_at = excluded.updated_at
  RETURNING ${COLUMNS}`
)
const remove = statement<{ variant_id: string }>(
  'purchasing.remove-supplier-goods',
  'DELETE FROM purchasing_supplier_goods WHERE tenant_id = $1 AND company_id = $2 AND supplier_id = $3 AND variant_id = $4 RETURNING variant_id'
)

const byVariant = defineCursor(['id'], (row: SupplierGoodsRow) => [row.variant_id])
const of = (ctx: Context, supplierId: string): unknown[] => [
  ctx.tenantId,
  ctx.company().id,
  supplierId
]

/** What a supplier sells of these variants. */
export const supplierGoodsAmong = async (
  ctx: Context,
  supplierId: string,
  variantIds: string[]
): Promise<Map<string, SupplierGoodsRow>> =>
  new Map((await among([...of(ctx, supplierId), variantIds])).map(row => [row.variant_id, row]))

/** One page of what a supplier sells. */
export async function pageOfSupplierGoods(
  ctx: Context,
  supplierId: string,
  { limit, after }: { limit: number; after?: string }
): Promise<{ items: SupplierGoodsView[]; next: string | null }> {
  const rows = await ofSupplier([...of(ctx, supplierId), ...byVariant.behind(after), limit + 1])
  const page = byVariant.page(rows, limit, row => row)
  return { ...page, items: await shown(ctx, page.items) }
}

export interface SupplierGoodsFacts {
  supplierSku: string | null
  packSize: string
  priceMinor: number | null
}
/** What stands there before is replaced. */
export async function putSupplierGoods(
  ctx: Context,
  supplierId: string,
  variantId: string,
  { supplierSku, packSize, priceMinor }: SupplierGoodsFacts
): Promise<SupplierGoodsView> {
  const rows = await put([
    ...of(ctx, supplierId),
    variantId,
    supplierSku,
    packSize,
    priceMinor,
    ctx.now
  ])
  return (await shown(ctx, rows))[0] as SupplierGoodsView
}

/** @returns whether it was there */
export const removeSupplierGoods = async (
  ctx: Context,
  supplierId: string,
  variantId: string
): Promise<boolean> => (await remove([...of(ctx, supplierId), variantId])).length > 0

async function shown(
  ctx: Context,
  rows: readonly SupplierGoodsRow[]
): Promise<SupplierGoodsView[]> {
  const facts = await factsOf(
    ctx,
    rows.map(row => row.variant_id)
  )
  return rows.map(row => ({
    supplierId: row.supplier_id,
    variantId: row.variant_id,
    sku: facts.get(row.variant_id)?.sku ?? null,
    name: facts.get(row.variant_id)?.name ?? null,
    supplierSku: row.supplier_sku,
    packSize: milliText(milliOf(row.pack_size)),
    priceMinor: priceFor(ctx, row.price_minor)
  }))
}
