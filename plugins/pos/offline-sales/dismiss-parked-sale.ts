import { defineUseCase, demandRow, Id, Input, Line } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { announceReviewed } from './announced.ts'
import { decideOfflineSale, offlineSaleOf } from './store.ts'
import { viewOf } from './view.ts'

/** @throws stoa.not-found, access.row-forbidden, pos.offline-not-parked */
export const dismissParkedSale = defineUseCase({
  name: 'pos.dismiss-parked-sale',
  summary: 'Decides that what a till sent is no sale, and says why; what was sent is kept',
  permission: 'offline-sale.edit',
  heldFor: 'shop',
  input: Input({ offlineSaleId: Id, reason: Line(300) }),
  async run(ctx, { offlineSaleId, reason }) {
    const [row] = await Promise.all([
      offlineSaleOf(ctx, offlineSaleId, { lock: true }),
      demandRow(ctx, 'offline-sale.edit', offlineSaleId)
    ])
    const { reference, state } = row
    if (state !== 'parked') throw posErrors['offline-not-parked']({ reference, state })
    await decideOfflineSale(ctx, row, { dismissedFor: reason })
    await announceReviewed(ctx, row, 'dismissed')
    ctx.audited(offlineSaleId, { reference, reason, totalMinor: row.total_minor })
    return viewOf(ctx, await offlineSaleOf(ctx, offlineSaleId))
  }
})
