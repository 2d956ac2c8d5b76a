import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { Input } from '../../primitives/schema.ts'
import { fileErrors } from '../errors.ts'
import { ImportAdvanced } from '../events.ts'
import { stopImport } from './store.ts'
import { importToSee, viewOfImport } from './view.ts'

/** @throws stoa.not-found, files.import-over */
export const cancelImport = defineUseCase({
  name: 'files.cancel-import',
  summary: 'Ends an import where it is; what is placed by then stays',
  permission: 'file.import',
  withPassword: 'it moves many records at once',
  input: Input({ importId: Id }),
  async run(ctx, { importId }) {
    await importToSee(ctx, importId)
    const companyId = ctx.company().id
    const [stopped] = await stopImport([ctx.tenantId, companyId, importId])
    if (stopped === undefined) throw fileErrors['import-over']()
    const { done, total } = stopped
    await ctx.emit(ImportAdvanced, { companyId, importId, done, total })
    ctx.audited(importId, { done })
    return viewOfImport(ctx, importId, 100)
  }
})
