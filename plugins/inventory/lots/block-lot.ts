import { defineUseCase, Id, Input, Line } from 'stoa/plugin'
import { LotBlocked } from '../../../contracts/lots.ts'
import { shownLot } from './shown.ts'
import { lockLot, setBlocked } from './store.ts'

/** @throws stoa.not-found, inventory.lot-not-so */
export const blockLot = defineUseCase({
  name: 'inventory.block-lot',
  summary: 'Blocks a lot in all shops: it is not sold from then on',
  permission: 'lot.block',
  heldFor: 'shop',
  input: Input({ lotId: Id, reason: Line(200) }),
  async run(ctx, { lotId, reason }) {
    const row = await lockLot(ctx, lotId)
    const why = reason.trim()
    await setBlocked(ctx, row, why)
    await ctx.emit(LotBlocked, {
      companyId: ctx.company().id,
      lotId,
      variantId: row.variant_id,
      code: row.code,
      reason: why
    })
    ctx.audited(lotId, { code: row.code, reason: why })
    return shownLot(ctx, lotId)
  }
})
