import { Id } from '../../http/formats.ts'
import { defineJob } from '../../jobs/define-job.ts'
import { Input } from '../../primitives/schema.ts'

export const runImport = defineJob({
  name: 'files.run-import',
  summary: 'Places the rows of an uploaded file',
  data: Input({ importId: Id }),
  perTenant: 1,
  timeoutMs: 7_200_000
})
