import { type Context, type CustomValues, statement } from 'stoa/plugin'

const lock = statement<{ custom: CustomValues; version: number }>(
  'pos.lock-fields-of-sale',
  'SELECT custom, version FROM pos_document_custom WHERE tenant_id = $1 AND company_id = $2 AND document_id = $3 FOR UPDATE'
)
const put = statement<{ version: number }>(
  'pos.put-fields-of-sale',
  `
  INSERT INTO pos_document_custom AS c (tenant_id, company_id, document_id, shop_id, custom) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, document_id) DO UPDATE SET custom = excluded.custom, version = c.version + 1, updated_at = now()
  WHERE c.version = $6 RETURNING version`
)

/** What a sale holds, archived fields with it, locked until the commit; null: nothing yet. */
export const lockFieldsOfSale = async (ctx: Context, saleId: string) =>
  (await lock([ctx.tenantId, ctx.company().id, saleId]))[0] ?? null

/**
 * @param version that was read; 0: there was nothing
 * @returns false where someone else was faster
 */
export const putFieldsOfSale = async (
  ctx: Context,
  sale: { id: string; shopId: string },
  custom: CustomValues,
  version: number
): Promise<boolean> =>
  (
    await put([
      ctx.tenantId,
      ctx.company().id,
      sale.id,
      sale.shopId,
      JSON.stringify(custom),
      version
    ])
  ).length > 0
