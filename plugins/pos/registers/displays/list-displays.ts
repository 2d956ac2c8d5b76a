import { defineUseCase, idCursor, Input, Page, PageInput } from 'stoa/plugin'
import { listRows, type DisplayRow } from './store.ts'
import { DisplayView } from './view.ts'

export const DisplayPage = Page(DisplayView)

const viewOf = (row: DisplayRow): DisplayView => ({
  id: row.id,
  shopId: row.shop_id,
  registerId: row.register_id,
  userAgent: row.user_agent,
  pairedAt: row.paired_at.toISOString(),
  lastSeenAt: row.last_seen_at.toISOString()
})

export const listDisplays = defineUseCase({
  name: 'pos.list-displays',
  summary: 'The displays on other devices that are paired with registers, first paired first',
  permission: 'display.read',
  reads: true,
  input: Input(PageInput),
  async run(ctx, { after, limit = 20 }) {
    const rows = await listRows([
      ctx.tenantId,
      ctx.company().id,
      ctx.shopId,
      ...idCursor.behind(after),
      limit + 1
    ])
    return idCursor.page(rows, limit, viewOf)
  }
})
