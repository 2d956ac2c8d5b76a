import { statement, type Context } from 'stoa/plugin'

interface LinkRow {
  company_id: string
  shop_id: string
  edition: number
  revoked_at: Date | null
}

const byDocument = statement<LinkRow>(
  'pos.receipt-link',
  `
  SELECT d.company_id, d.shop_id, coalesce(l.edition, 0) AS edition, l.revoked_at
  FROM pos_document d LEFT JOIN pos_receipt_link l ON l.tenant_id = d.tenant_id AND l.document_id = d.id
  WHERE d.tenant_id = $1 AND d.id = $2`
)
const revoke = statement(
  'pos.revoke-receipt-link',
  `
  INSERT INTO pos_receipt_link AS l (tenant_id, document_id, company_id, shop_id, edition, revoked_at) VALUES ($1, $2, $3, $4, 1, $5)
  ON CONFLICT (tenant_id, document_id) DO UPDATE SET edition = l.edition + 1, revoked_at = excluded.revoked_at WHERE l.revoked_at IS NULL`
)
const renew = statement(
  'pos.renew-receipt-link',
  'UPDATE pos_receipt_link SET revoked_at = NULL WHERE tenant_id = $1 AND document_id = $2'
)

/** Whose receipt a public address is, and which edition of it is in force; undefined: no one's. */
export const linkOf = async (ctx: Context, documentId: string): Promise<LinkRow | undefined> =>
  (await byDocument([ctx.tenantId, documentId]))[0]

/** Ends every address that was given out. Repeatable. */
export const revokeLinks = (ctx: Context, documentId: string, shopId: string): Promise<unknown> =>
  revoke([ctx.tenantId, documentId, ctx.company().id, shopId, ctx.now])

/** Opens a new address where the old ones were revoked. Repeatable. */
export const renewLink = (ctx: Context, documentId: string): Promise<unknown> =>
  renew([ctx.tenantId, documentId])
