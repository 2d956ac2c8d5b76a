import { defineJob, handleJob, statement, type UnitContext } from 'stoa/plugin'
import { LotExpiryAnnounced } from '../../../../contracts/lots.ts'
import { InventorySettings } from '../../settings.ts'
import { dayIn } from '../list-lots.ts'

const BATCH = 200

export const announceExpiring = defineJob({
  name: 'inventory.announce-expiring',
  summary: 'Tells of lots on hand that expire soon, once each',
  every: '1 hour',
  onceInUse: true,
  perTenant: 1
})

const mark = statement<{ id: string; variant_id: string; code: string; expires_on: string }>(
  'inventory.announce-expiring',
  `
  UPDATE inventory_lot l SET expiry_announced = true FROM (
    SELECT id FROM inventory_lot l WHERE tenant_id = $1 AND company_id = $2 AND NOT expiry_announced AND expires_on <= $3::date
      AND EXISTS (SELECT 1 FROM inventory_lot_level v WHERE v.tenant_id = $1 AND v.lot_id = l.id AND v.quantity > 0)
    ORDER BY id LIMIT $4 FOR NO KEY UPDATE) w
  WHERE l.tenant_id = $1 AND l.id = w.id RETURNING l.id, l.variant_id, l.code, l.expires_on::text AS expires_on`
)

export const announceExpiringHandler = handleJob(announceExpiring, async (ctx, { signal }) => {
  for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
    const company = ctx.inCompany(companyId)
    let marked = 0
    do {
      signal.throwIfAborted()
      marked = await company.unitOfWork(announceSome)
    } while (marked === BATCH)
  }
})

async function announceSome(ctx: UnitContext): Promise<number> {
  const companyId = ctx.company().id
  const { expiryNoticeDays } = ctx.settings(InventorySettings)
  const rows = await mark([ctx.tenantId, companyId, dayIn(ctx, expiryNoticeDays), BATCH])
  if (rows.length > 0) {
    await ctx.emit(LotExpiryAnnounced, {
      companyId,
      lots: rows.map(row => ({
        lotId: row.id,
        variantId: row.variant_id,
        code: row.code,
        expiresOn: row.expires_on
      }))
    })
  }
  return rows.length
}
