import type { Context, OuterContext } from '../../context/context.ts'
import { cellsOf, columnsOf } from '../columns.ts'
import type { FileColumn, FileKind } from '../file-kind.ts'

/** The columns of an export that the caller may see, as of the open unit of work. */
export async function columnsSeen(ctx: Context, kind: FileKind): Promise<FileColumn[]> {
  const all = await columnsOf(ctx, kind)
  return all.filter(({ seenWith }) => seenWith === undefined || ctx.can(seenWith))
}

/**
 * A page of records as rows of these columns. It is read in a unit of work of its own: a long
 * export holds no connection.
 */
export async function pageOfRows(
  ctx: OuterContext,
  kind: FileKind,
  columns: readonly string[],
  after: string | null
): Promise<{ rows: string[][]; next: string | null }> {
  const { records, next } = await ctx.unitOfWork(inside => kind.page(inside, after), {
    reads: true
  })
  const rows = records.map(record => {
    const cells = cellsOf(record)
    return columns.map(name => cells[name] ?? '')
  })
  return { rows, next }
}
