import { defineJob, Id, Input } from 'stoa/plugin'

export const runImport = defineJob({
  name: 'catalog.import-products',
  summary: 'Places the rows of an uploaded file in the catalogue',
  data: Input({ importId: Id }),
  perTenant: 1,
  timeoutMs: 1_800_000
})
