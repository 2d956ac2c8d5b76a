import { type Context, parseQuantity, statement } from 'stoa/plugin'

interface TakenRow {
  variant_id: string
  part_id: string
  goods_quantity: string
  quantity: string
  parts_return: boolean
  /** What came back before, of the goods. */
  returned: string
}

// One statement for both: a sale may be taken back, and what is held for someone sold to them.
const moved = statement<TakenRow>(
  'production.taken-by-document',
  `
  SELECT t.variant_id, t.part_id, t.goods_quantity, t.quantity, t.parts_return,
    (SELECT coalesce(sum(r.goods_quantity), 0) FROM production_taken r WHERE r.tenant_id = $1 AND r.original_id = $2 AND r.variant_id = t.variant_id AND r.part_id = t.part_id) AS returned
  FROM production_taken t WHERE t.tenant_id = $1 AND t.document_id = $2 AND ($3::text IS NULL OR t.document_type = $3) AND t.variant_id = ANY ($4)`
)
const keep = statement(
  'production.keep-taken',
  `
  INSERT INTO production_taken AS t (tenant_id, company_id, shop_id, document_type, document_id, original_id, variant_id, part_id, goods_quantity, quantity, parts_return)
  SELECT $1, $2, $3, $4, $5, $6, * FROM unnest($7::uuid[], $8::uuid[], $9::numeric[], $10::numeric[], $11::boolean[])
  ON CONFLICT (tenant_id, document_id, document_type, variant_id, part_id) DO UPDATE
    SET goods_quantity = t.goods_quantity + excluded.goods_quantity, quantity = t.quantity + excluded.quantity`
)
const forget = statement(
  'production.forget-taken',
  'DELETE FROM production_taken WHERE tenant_id = $1 AND document_id = $2 AND document_type = $3'
)

/** What moved under a document in place of some goods, in thousandths. */
export interface TakenGoods {
  /** Of the goods. */
  milli: number
  /** Of the goods, what was taken back of it. */
  returnedMilli: number
  partsReturn: boolean
  parts: Map<string, number>
}

/** @param type left out: of whichever document has the id */
export async function takenBy(
  ctx: Context,
  document: { type?: string; id: string },
  variantIds: readonly string[]
): Promise<Map<string, TakenGoods>> {
  const rows = await moved([ctx.tenantId, document.id, document.type ?? null, variantIds])
  const goods = new Map<string, TakenGoods>()
  for (const row of rows) {
    const one = goods.get(row.variant_id) ?? {
      milli: parseQuantity(row.goods_quantity),
      returnedMilli: parseQuantity(row.returned),
      partsReturn: row.parts_return,
      parts: new Map<string, number>()
    }
    one.parts.set(row.part_id, (one.parts.get(row.part_id) ?? 0) + parseQuantity(row.quantity))
    goods.set(row.variant_id, one)
  }
  return goods
}

export interface TakenLine {
  variantId: string
  partId: string
  goods: string
  quantity: string
  partsReturn: boolean
}
/** Adds what moved under a document to what did before. */
export const keepTaken = (
  ctx: Context,
  of: {
    companyId: string
    shopId: string
    document: { type: string; id: string }
    originalId: string | null
  },
  lines: readonly TakenLine[]
): Promise<unknown> =>
  keep([
    ctx.tenantId,
    of.companyId,
    of.shopId,
    of.document.type,
    of.document.id,
    of.originalId,
    lines.map(line => line.variantId),
    lines.map(line => line.partId),
    lines.map(line => line.goods),
    lines.map(line => line.quantity),
    lines.map(line => line.partsReturn)
  ])

/** What was held for someone is held no more. */
export const forgetTaken = (
  ctx: Context,
  { type, id }: { type: string; id: string }
): Promise<unknown> => forget([ctx.tenantId, id, type])
