import { defineUseCase, Id, Input } from 'stoa/plugin'
import { LotUnblocked } from '../../../contracts/lots.ts'
import { shownLot } from './shown.ts'
import { lockLot, setBlocked } from './store.ts'

/** @throws stoa.not-found, inventory.lot-not-so */
export const unblockLot = defineUseCase({
  name: 'inventory.unblock-lot',
  summary: 'Frees a blocked lot, so that it may be sold again',
  permission: 'lot.block',
  input: Input({ lotId: Id }),
  async run(ctx, { lotId }) {
    const row = await lockLot(ctx, lotId)
    await setBlocked(ctx, row, null)
    await ctx.emit(LotUnblocked, {
      companyId: ctx.company().id,
      lotId,
      variantId: row.variant_id,
      code: row.code
    })
    ctx.audited(lotId, { code: row.code, reason: row.blocked_reason })
    return shownLot(ctx, lotId)
  }
})
