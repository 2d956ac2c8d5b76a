import { Id } from '../../http/formats.ts'
import { defineJob } from '../../jobs/define-job.ts'
import { Input } from '../../primitives/schema.ts'

export const runExport = defineJob({
  name: 'files.run-export',
  summary: 'Makes a file of all records of a kind',
  data: Input({ exportId: Id }),
  perTenant: 1,
  timeoutMs: 7_200_000
})
