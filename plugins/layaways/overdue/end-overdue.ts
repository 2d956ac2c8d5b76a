import { daysInForce, defineJob, handleJob, statement, type UnitContext } from 'stoa/plugin'
import { LayawayLapsed } from '../contract.ts'
import { fee, giveUp } from '../layaways/cancel-layaway.ts'
import { announce, lockLayaway } from '../layaways/store.ts'
import { daysAfter } from '../rules/days.ts'
import { LayawaySettings } from '../settings.ts'

const BATCH = 200

// Those already marked are looked at again where they expire: the setting may be younger than the mark.
const due = statement<{ id: string }>(
  'layaways.due',
  `
  SELECT id FROM layaways_layaway WHERE tenant_id = $1 AND company_id = $2 AND state = 'open' AND due_on < $3 AND ($4 OR NOT overdue) AND ($5::uuid IS NULL OR id > $5)
  ORDER BY id LIMIT $6`
)
const mark = statement(
  'layaways.mark-overdue',
  'UPDATE layaways_layaway SET overdue = true, version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2'
)

export const endOverdue = defineJob({
  name: 'layaways.end-overdue',
  summary: 'Marks layaways that were not picked up in time, or gives them up, as the setting says.',
  every: '1 hour',
  perTenant: 1
})

export const endOverdueHandler = handleJob(endOverdue, async (ctx, { signal }) => {
  for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
    const company = ctx.inCompany(companyId)
    const expires = company.settings(LayawaySettings).whenOverdue === 'expire'
    // By no clock on earth is a later day over yet.
    const soonest = daysAfter(ctx.now.toISOString().slice(0, 10), 1)
    let rows: Array<{ id: string }> = []
    do {
      signal.throwIfAborted()
      const after = rows.at(-1)?.id ?? null
      rows = await company.unitOfWork(
        inside => due([inside.tenantId, companyId, soonest, expires, after, BATCH]),
        { reads: true }
      )
      for (const { id } of rows) await company.unitOfWork(inside => endOne(inside, id, expires))
    } while (rows.length === BATCH)
  }
})

async function endOne(ctx: UnitContext, id: string, expires: boolean): Promise<void> {
  const row = await lockLayaway(ctx, id)
  const { to: businessDay } = await daysInForce(ctx, row.shop_id)
  if (row.state !== 'open' || row.due_on >= businessDay || (row.overdue && !expires)) return
  if (expires) {
    await giveUp(ctx, row, { state: 'expired', feeMinor: fee(ctx, row), businessDay })
  } else {
    await mark([ctx.tenantId, id, ctx.now])
    await announce(ctx, row)
  }
  await ctx.emit(LayawayLapsed, {
    companyId: row.company_id,
    shopId: row.shop_id,
    layawayId: id,
    customerId: row.customer_id,
    number: row.number,
    dueOn: row.due_on,
    expired: expires
  })
}
