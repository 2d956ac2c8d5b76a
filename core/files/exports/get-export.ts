import type { Context } from '../../context/context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Input } from '../../primitives/schema.ts'
import { kindOf } from '../kinds-here.ts'
import { exportOf, type ExportFacts } from './store.ts'
import { viewOfExport } from './view.ts'

/**
 * One of the caller's own: a file holds what one person may see. In a unit of work.
 * @throws stoa.not-found; files.unknown-kind, access.forbidden for who may not see such records
 */
export async function ownExport(ctx: Context, id: string): Promise<ExportFacts> {
  const { tenantId, userId, now } = ctx
  const [found] = await exportOf([tenantId, ctx.company().id, id, userId, now])
  if (found === undefined) throw coreErrors['not-found']({ what: 'export' })
  ctx.demand(kindOf(ctx, found.kind).seenWith)
  return found
}

/** @throws stoa.not-found, access.forbidden */
export const getExport = defineUseCase({
  name: 'files.get-export',
  summary: 'How far an exported file is',
  permission: 'file.export',
  withPassword: 'it moves many records at once',
  reads: true,
  input: Input({ exportId: Id }),
  run: async (ctx, { exportId }) => viewOfExport(await ownExport(ctx, exportId))
})
