import { publicAddress, type Context } from 'stoa/plugin'
import { PosSettings } from '../../settings.ts'
import { linkOf } from './store.ts'

export const LINK_PURPOSE = 'pos.receipt'

/**
 * Where whoever has it reads a receipt without a log-in: signed, and not to be guessed. The same
 * receipt has one address until that is revoked.
 * @returns null where the company wants none, or it was revoked
 */
export async function receiptAddress(ctx: Context, documentId: string): Promise<string | null> {
  if (!ctx.settings(PosSettings).receiptLinks) return null
  const link = await linkOf(ctx, documentId)
  if (link === undefined || link.revoked_at !== null) return null
  const token = ctx.signedTokens.issue({
    purpose: LINK_PURPOSE,
    subjectId: documentId,
    note: String(link.edition),
    seconds: null
  })
  return publicAddress(ctx, `/api/v1/pos/receipts/${token}/page`)
}
