import { accessErrors } from '../../access/errors.ts'
import { ActingContext } from '../../context/acting-context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { newId } from '../../primitives/ids.ts'
import { Input } from '../../primitives/schema.ts'
import { fileErrors } from '../errors.ts'
import { KindName } from '../imports/start-import.ts'
import { kindOf } from '../kinds-here.ts'
import { runExport } from './jobs.ts'
import { digestOf } from './rights.ts'
import { columnsSeen } from './rows-of-kind.ts'
import { countExports, exportOf, insertExport, lockExportsOf } from './store.ts'
import { ExportFormatInput, viewOfExport } from './view.ts'

/** How long a file is kept once it is made. */
export const KEPT_MS = 7 * 24 * 3_600_000
/** Of one person in one company. */
const MOST_EXPORTS = 20

/** @throws files.unknown-kind, access.forbidden, files.too-many-exports */
export const startExport = defineUseCase({
  name: 'files.start-export',
  summary: 'Has a file of all records of a kind made in the background, kept for seven days',
  permission: 'file.export',
  heldFor: 'shop',
  withPassword: 'it moves many records at once',
  humanOnly: 'it takes all records of a company out of it',
  input: Input({ kind: KindName, format: ExportFormatInput }),
  async run(ctx, { kind: name, format }) {
    const kind = kindOf(ctx, name)
    ctx.demand(kind.seenWith)
    const { tenantId, userId, now } = ctx
    if (userId === null) throw accessErrors['not-authenticated']()
    const companyId = ctx.company().id
    const [, [{ n } = { n: 0 }]] = await Promise.all([
      lockExportsOf([tenantId, userId]),
      countExports([tenantId, companyId, userId, now])
    ])
    if (n >= MOST_EXPORTS) throw fileErrors['too-many-exports']({ most: MOST_EXPORTS })
    const columns = await columnsSeen(ctx, kind)
    const { ability, keyScopes } = ActingContext.of(ctx).acting
    const id = newId()
    await insertExport([
      tenantId,
      companyId,
      id,
      name,
      format,
      userId,
      ctx.shopId,
      keyScopes ?? null,
      digestOf(ability),
      columns.map(column => column.name),
      columns.map(({ type = 'text' }) => type),
      ctx.enqueue(runExport, { exportId: id }),
      new Date(now.getTime() + KEPT_MS)
    ])
    ctx.audited(id, { kind: name, format })
    const [record] = await exportOf([tenantId, companyId, id, userId, now])
    if (record === undefined) throw new Error('An export that was just written is not there.')
    return viewOfExport(record)
  }
})
