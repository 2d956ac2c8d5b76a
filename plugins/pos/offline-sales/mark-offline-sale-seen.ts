import { defineUseCase, demandRow, Id, Input } from 'stoa/plugin'
import { announceReviewed } from './announced.ts'
import { lookAtOfflineSale, offlineSaleOf } from './store.ts'
import { viewOf } from './view.ts'

/** Repeatable: who looked first stays. @throws stoa.not-found, access.row-forbidden */
export const markOfflineSaleSeen = defineUseCase({
  name: 'pos.mark-offline-sale-seen',
  summary: 'Notes that someone has looked at a sale from off line; one that is parked waits on',
  permission: 'offline-sale.edit',
  heldFor: 'shop',
  input: Input({ offlineSaleId: Id }),
  async run(ctx, { offlineSaleId }) {
    const [row] = await Promise.all([
      offlineSaleOf(ctx, offlineSaleId, { lock: true }),
      demandRow(ctx, 'offline-sale.edit', offlineSaleId)
    ])
    ctx.audited(offlineSaleId, { reference: row.reference })
    if (row.looked_at !== null) return viewOf(ctx, row)
    await lookAtOfflineSale(ctx, offlineSaleId)
    await announceReviewed(ctx, row, row.state)
    return viewOf(ctx, await offlineSaleOf(ctx, offlineSaleId))
  }
})
