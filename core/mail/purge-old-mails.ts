import type { Context } from '../context/context.ts'
import { purgeMails } from './mail-store.ts'

const BITE = 1_000

/**
 * Mails that left or failed are kept for 90 days. Deleted in bites, so that nothing is locked for
 * long.
 */
export async function purgeOldMails(ctx: Context): Promise<void> {
  for (;;) {
    const gone = await ctx.unitOfWork(() => purgeMails([ctx.tenantId, BITE]))
    if (gone.length < BITE) return
  }
}
