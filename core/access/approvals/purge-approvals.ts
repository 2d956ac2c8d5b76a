import { defineJob, handleJob } from '../../jobs/define-job.ts'
import { purgeExpired } from './store.ts'

export const purgeApprovals = defineJob({
  name: 'access.purge-approvals',
  summary: 'Forgets approvals whose time was over a day ago; the audit keeps who gave them.',
  every: '1 day'
})

export const purgeApprovalsHandler = handleJob(purgeApprovals, ctx =>
  ctx.unitOfWork(async () => {
    await purgeExpired([ctx.tenantId])
  })
)
