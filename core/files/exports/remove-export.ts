import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { Type } from '@sinclair/typebox'
import { Input } from '../../primitives/schema.ts'
import { ownExport } from './get-export.ts'
import { expireExport } from './store.ts'

export const ExportRemoved = Type.Object({ id: Id })

/** @throws stoa.not-found, access.forbidden */
export const removeExport = defineUseCase({
  name: 'files.remove-export',
  summary: 'Ends an export that is under way, and removes its file',
  permission: 'file.export',
  heldFor: 'shop',
  withPassword: 'it moves many records at once',
  input: Input({ exportId: Id }),
  async run(ctx, { exportId: id }) {
    const { kind } = await ownExport(ctx, id)
    await expireExport([ctx.tenantId, ctx.company().id, id, ctx.userId, ctx.now])
    ctx.audited(id, { kind })
    return { id }
  }
})
