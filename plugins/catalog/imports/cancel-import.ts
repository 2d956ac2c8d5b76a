import { defineUseCase, Id, Input } from 'stoa/plugin'
import { catalogErrors } from '../errors.ts'
import { tellOfAdvance } from './batch.ts'
import { stopImport } from './store.ts'
import { viewOfImport } from './view.ts'

export const cancelImport = defineUseCase({
  name: 'catalog.cancel-import',
  summary: 'Ends an import where it is; what is placed by then stays',
  permission: 'product.import',
  input: Input({ importId: Id }),
  async run(ctx, { importId }) {
    const [stopped] = await stopImport([ctx.tenantId, ctx.company().id, importId])
    const view = await viewOfImport(ctx, importId, 100)
    if (stopped === undefined) throw catalogErrors['import-over']()
    await tellOfAdvance(ctx, stopped)
    ctx.audited(importId, { done: stopped.done })
    return view
  }
})
