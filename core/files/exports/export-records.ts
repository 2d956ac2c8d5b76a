import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { fileErrors } from '../errors.ts'
import { KindName } from '../imports/start-import.ts'
import { kindOf } from '../kinds-here.ts'
import { columnsSeen, pageOfRows } from './rows-of-kind.ts'
import type { Sheet } from './sheet.ts'

/** Rows of a file that is made while someone waits for it; more are a job's. */
export const MOST_AT_ONCE = 5_000

/**
 * @throws files.unknown-kind, access.forbidden; files.export-too-long where there are more rows than
 * an answer holds
 */
export const exportRecords = defineUseCase({
  name: 'files.export-records',
  summary: 'All records of a kind, up to 5,000, as a file that imports again without a change',
  permission: 'file.export',
  withPassword: 'it moves many records at once',
  reads: true,
  transaction: false,
  humanOnly: 'it takes all records of a company out of it',
  input: Input({
    kind: KindName,
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MOST_AT_ONCE,
        description: 'Rows at most; left out: all there are.'
      })
    )
  }),
  async run(ctx, { kind: name, limit }): Promise<Sheet> {
    const kind = kindOf(ctx, name)
    ctx.demand(kind.seenWith)
    const columns = await ctx.unitOfWork(inside => columnsSeen(inside, kind), { reads: true })
    const names = columns.map(column => column.name)
    const rows: string[][] = []
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof pageOfRows>> = await pageOfRows(ctx, kind, names, after)
      rows.push(...page.rows)
      after = page.next
      if (after === null || rows.length >= (limit ?? MOST_AT_ONCE + 1)) break
    }
    if (limit === undefined && rows.length > MOST_AT_ONCE) {
      throw fileErrors['export-too-long']({ most: MOST_AT_ONCE })
    }
    return {
      name: kind.name.replace('.', '-'),
      types: columns.map(({ type = 'text' }) => type),
      header: names,
      rows: rows.slice(0, limit)
    }
  }
})
