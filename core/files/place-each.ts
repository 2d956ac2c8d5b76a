import type { UnitContext } from '../context/context.ts'
import { Problem } from '../primitives/errors.ts'
import { cellsOf } from './columns.ts'
import type { FileRecord, FileRow, FileRun, PlacedRow } from './file-kind.ts'
import { remarksOf } from './rows/remarks-of.ts'

interface Ways<R extends FileRecord> {
  /**
   * The record each row is about; null: it is new; a Problem: why it is refused, while others are
   * placed. In the order of the rows.
   */
  find: (rows: readonly FileRow[]) => Promise<Array<R | Problem | null>>
  /** @returns the id */
  create: (row: FileRow) => Promise<string>
  change: (row: FileRow, record: R) => Promise<void>
}

/**
 * Places rows one by one in the open unit of work: what a kind's `place` does where each record is
 * created and changed by itself. A row that says nothing new is left alone.
 */
export async function placeEach<R extends FileRecord>(
  ctx: UnitContext,
  rows: FileRow[],
  run: FileRun,
  { find, create, change }: Ways<R>
): Promise<PlacedRow[]> {
  const known = await find(rows)
  const settled = await Promise.allSettled(
    rows.map(async (row, i): Promise<PlacedRow> => {
      const record = known[i] ?? null
      if (record === null) return { outcome: 'created', id: await create(row), remarks: [] }
      if (record instanceof Problem) {
        return { outcome: 'failed', id: null, remarks: remarksOf(record, run.columns) }
      }
      const { id } = record
      if (!differs(row, record, run, ctx.company().currency)) {
        return { outcome: 'unchanged', id, remarks: [] }
      }
      await change(row, record)
      return { outcome: 'changed', id, remarks: [] }
    })
  )
  return settled.map(one => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}

/** Whether a row says something else than the record's own cells would. */
function differs(
  { values }: FileRow,
  record: FileRecord,
  { columns }: FileRun,
  currency: string
): boolean {
  const cells = cellsOf(record)
  const { custom = {}, ...plain } = values as { custom?: Record<string, unknown> }
  const given = new Map([
    ...Object.entries(plain),
    ...Object.entries(custom).map(([key, value]) => [`custom.${key}`, value] as const)
  ])
  return columns.some(({ name, read }) => {
    if (!given.has(name)) return false
    const cell = cells[name]
    const had =
      cell === undefined || cell === ''
        ? undefined
        : read(cell, { currency, decimalComma: false }, () => {})
    return JSON.stringify(had) !== JSON.stringify(given.get(name))
  })
}
