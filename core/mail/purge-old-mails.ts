import { defineJob, handleJob } from '../jobs/define-job.ts'
import { forgetFiles, oldFiles, removeFiles } from './attachments.ts'
import { purgeMails } from './mail-store.ts'

const BITE = 1_000

/**
 * Mails that left or failed are kept for 90 days. Deleted in bites, so that nothing is locked for
 * long.
 */
export const purgeOldMails = defineJob({
  name: 'mail.purge-old-mails',
  summary: 'Forgets mails that left or failed more than 90 days ago.',
  every: '1 day'
})

export const purgeOldMailsHandler = handleJob(purgeOldMails, async ctx => {
  for (;;) {
    const files = await ctx.unitOfWork(() => oldFiles([ctx.tenantId, BITE]), { reads: true })
    for (const companyId of new Set(files.map(file => file.company_id))) {
      const inCompany = ctx.inCompany(companyId)
      const ours = files.filter(file => file.company_id === companyId)
      await removeFiles(inCompany, ours)
    }
    await ctx.unitOfWork(() => forgetFiles([ctx.tenantId, files.map(({ object }) => object)]))
    if (files.length < BITE) break
  }
  for (;;) {
    const gone = await ctx.unitOfWork(() => purgeMails([ctx.tenantId, BITE]))
    if (gone.length < BITE) return
  }
})
