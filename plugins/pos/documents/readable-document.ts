import { demandRow, type Context } from 'stoa/plugin'
import { storedDocument, type StoredDocument } from './stored-document.ts'
import type { Kind } from './store.ts'

/** A sale, refund or void that its reader may see. @throws stoa.not-found, access.forbidden */
export async function readableDocument(
  ctx: Context,
  id: string,
  kinds: Kind[] = ['sale', 'refund', 'void']
): Promise<StoredDocument> {
  const stored = await storedDocument(ctx, id, kinds)
  const permission = stored.row.kind === 'sale' ? 'sale.read' : 'refund.read'
  ctx.demand(permission)
  await demandRow(ctx, permission, id)
  return stored
}
