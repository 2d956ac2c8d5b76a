import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Input } from '../../primitives/schema.ts'
import { kindToImport } from '../kinds-here.ts'
import { mappingById, removeMapping as removeRow } from './store.ts'

export const Removed = Type.Object({ id: Id })

/** @throws stoa.not-found */
export const removeMapping = defineUseCase({
  name: 'files.remove-mapping',
  summary: 'Forgets a saved mapping; imports that used it stay',
  permission: 'file.import',
  withPassword: 'it moves many records at once',
  input: Input({ mappingId: Id }),
  async run(ctx, { mappingId }) {
    const row = [ctx.tenantId, ctx.company().id, mappingId]
    const [mapping] = await mappingById(row)
    if (mapping === undefined) throw coreErrors['not-found']({ what: 'mapping' })
    kindToImport(ctx, mapping.kind)
    await removeRow(row)
    ctx.audited(mappingId, { kind: mapping.kind, name: mapping.name })
    return { id: mappingId }
  }
})
