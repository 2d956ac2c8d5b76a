import type { Context } from '../context/context.ts'
import { forgetMails } from './mail-book.ts'

const BITE = 1_000

/**
 * Mails that left or failed are kept for 90 days. Deleted in bites, so that nothing is locked for
 * long.
 */
export async function forgetOldMails(ctx: Context): Promise<void> {
  for (;;) {
    const gone = await ctx.unitOfWork(() => forgetMails([ctx.tenantId, BITE]))
    if (gone.length < BITE) return
  }
}
