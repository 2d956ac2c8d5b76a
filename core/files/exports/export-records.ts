import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { cellsOf, columnsOf } from '../columns.ts'
import { KindName } from '../imports/start-import.ts'
import { kindOf } from '../kinds-here.ts'
import type { Sheet } from './sheet.ts'

/**
 * Each page is read in a unit of work of its own: a long export holds no connection.
 * @throws files.unknown-kind, access.forbidden
 */
export const exportRecords = defineUseCase({
  name: 'files.export-records',
  summary: 'All records of a kind as a file that imports again without a change',
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
        maximum: 1_000_000,
        description: 'Rows at most; left out: all there are.'
      })
    )
  }),
  async run(ctx, { kind: name, limit = Number.POSITIVE_INFINITY }): Promise<Sheet> {
    const kind = kindOf(ctx, name)
    ctx.demand(kind.seenWith)
    const all = await ctx.unitOfWork(inside => columnsOf(inside, kind), { reads: true })
    const columns = all.filter(({ seenWith }) => seenWith === undefined || ctx.can(seenWith))
    const rows: string[][] = []
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof kind.page>> = await ctx.unitOfWork(
        inside => kind.page(inside, after),
        { reads: true }
      )
      for (const record of page.records) {
        const cells = cellsOf(record)
        rows.push(columns.map(column => cells[column.name] ?? ''))
      }
      after = page.next
      if (after === null || rows.length >= limit) break
    }
    return {
      name: kind.name.replace('.', '-'),
      types: columns.map(({ type = 'text' }) => type),
      header: columns.map(column => column.name),
      rows: rows.slice(0, Math.min(limit, rows.length))
    }
  }
})
