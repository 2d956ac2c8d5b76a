import { defineJob, handleJob, Id, Input } from 'stoa/plugin'
import { lockCount, stockCount } from '../store.ts'
import { completeCount } from './complete.ts'
import { postBatch } from './post-batch.ts'

/** A count that is too long for one transaction: its lines are posted bit by bit while selling goes on. */
export const postStockCount = defineJob({
  name: 'inventory.post-stock-count',
  summary: 'Posts the differences of a long stock count',
  data: Input({ companyId: Id, countId: Id }),
  timeoutMs: 900_000
})

export const postStockCountHandler = handleJob(
  postStockCount,
  async (ctx, { data: { companyId, countId }, signal }) => {
    const company = ctx.inCompany(companyId)
    for (let isLeft = true; isLeft;) {
      signal.throwIfAborted()
      isLeft = await company.unitOfWork(async inside => {
        const row = await stockCount(inside, countId)
        if (row.state !== 'finishing') return false
        await lockCount(inside, countId, { to: 'change', when: ['finishing'] })
        const last = await postBatch(inside, row, null)
        if (last === null) await completeCount(inside, row)
        return last !== null
      })
    }
  }
)
