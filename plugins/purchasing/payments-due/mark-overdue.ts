import { defineJob, handleJob, statement, type UnitContext } from 'stoa/plugin'
import { BillDueDatePassed } from '../../../contracts/purchases.ts'
import { todayOf } from './store.ts'

const BATCH = 200

export const markOverdue = defineJob({
  name: 'purchasing.mark-overdue',
  summary: 'Tells of bills of suppliers that were not paid in time',
  every: '1 hour',
  onceInUse: true,
  perTenant: 1
})

interface Overdue {
  id: string
  supplier_id: string
  supplier_number: string
  due_on: string
}
// Each is told of once. Whoever pays one just now is waited for, and then it is looked at again.
const mark = statement<Overdue>(
  'purchasing.mark-overdue',
  `
  UPDATE purchasing_bill b SET overdue = true, updated_at = $4, version = version + 1 FROM (
    SELECT id FROM purchasing_bill WHERE tenant_id = $1 AND company_id = $2 AND state IN ('approved', 'partly-paid') AND kind = 'bill' AND NOT overdue AND due_on < $3::date
    ORDER BY id LIMIT $5 FOR NO KEY UPDATE) w
  WHERE b.tenant_id = $1 AND b.id = w.id RETURNING b.id, b.supplier_id, b.supplier_number, b.due_on::text AS due_on`
)

export const markOverdueHandler = handleJob(markOverdue, async (ctx, { signal }) => {
  for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
    const company = ctx.inCompany(companyId)
    let marked = 0
    do {
      signal.throwIfAborted()
      marked = await company.unitOfWork(markSome)
    } while (marked === BATCH)
  }
})

async function markSome(ctx: UnitContext): Promise<number> {
  const companyId = ctx.company().id
  const rows = await mark([ctx.tenantId, companyId, await todayOf(ctx), ctx.now, BATCH])
  for (const row of rows) {
    await ctx.emit(BillDueDatePassed, {
      companyId,
      billId: row.id,
      supplierId: row.supplier_id,
      supplierNumber: row.supplier_number,
      dueOn: row.due_on
    })
  }
  return rows.length
}
