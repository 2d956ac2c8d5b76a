import { defineJob, handleJob } from '../../jobs/define-job.ts'
import { exportObjects } from './export-piece.ts'
import { expiredExports, forgetExport } from './store.ts'

const BITE = 100
/** Longer than an object takes to be kept: what was on its way when the export ended is there by then. */
const BEHIND_MS = 3_600_000

export const purgeExports = defineJob({
  name: 'files.purge-exports',
  summary: 'Removes exported files that have expired.',
  every: '1 day'
})

/** The objects first, then the rows that name them: cut off, the next run finds the rest. */
export const purgeExportsHandler = handleJob(purgeExports, async (ctx, { signal }) => {
  for (;;) {
    signal.throwIfAborted()
    const before = new Date(ctx.now.getTime() - BEHIND_MS)
    const expired = await ctx.unitOfWork(() => expiredExports([ctx.tenantId, before, BITE]), {
      reads: true
    })
    for (const { id, companyId, objects } of expired) {
      const inCompany = ctx.inCompany(companyId)
      await exportObjects.remove(inCompany, objects)
      await inCompany.unitOfWork(async () => {
        for (const forget of forgetExport) await forget([ctx.tenantId, companyId, id])
      })
    }
    if (expired.length < BITE) return
  }
})
