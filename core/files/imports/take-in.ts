import type { OuterContext } from '../../context/context.ts'
import { readCsv } from '../csv/read-csv.ts'
import { CsvFault, type CsvRecord } from '../csv/records.ts'
import { newId } from '../../primitives/ids.ts'
import { columnsOf } from '../columns.ts'
import { fileErrors } from '../errors.ts'
import type { FileKind, Remark } from '../file-kind.ts'
import { layoutOf, WrongWidth, type Layout } from '../layout.ts'
import { asInExport } from '../rows/spreadsheet-safe.ts'
import { dropImport, insertImport, insertPiece, insertRemarks, type WaitingRow } from './store.ts'

/** Rows of one file. */
export const MOST_ROWS = 500_000
const PIECE = 500
/** Letters of a piece, however few rows. */
const PIECE_LETTERS = 2_000_000

/** A file whose rows are kept, and wait to be placed. */
export interface TakenIn {
  importId: string
  total: number
  /** Said of the file as a whole. */
  warnings: number
  permissions: string[]
  columns: string[]
}

/**
 * Reads a file and keeps its rows, some hundred in a commit: none of it is held in memory but the
 * text itself. What is not read to its end leaves nothing.
 * @param columns what the columns are, where the names do not say it
 * @throws files.csv-malformed, files.csv-header, files.csv-too-many-rows, access.forbidden, stoa.busy
 */
export async function takeIn(
  ctx: OuterContext,
  kind: FileKind,
  file: { csv: string; columns?: string | undefined; dryRun: boolean }
): Promise<TakenIn> {
  const reading = new Reading(ctx, kind, file)
  try {
    return await reading.all()
  } catch (error) {
    await reading.undo()
    if (!(error instanceof CsvFault)) throw error
    if (error.reason === 'too-many-rows') {
      throw fileErrors['csv-too-many-rows']({ limit: MOST_ROWS }, { cause: error })
    }
    throw fileErrors['csv-malformed']({ reason: error.message }, { cause: error })
  }
}

class Reading {
  private readonly scope: unknown[]
  private readonly importId = newId()
  private readonly guarded: ReadonlyMap<string, string>
  private readonly permissions = new Set<string>()
  private readonly cells = new Set<string>()
  private layout: Layout | undefined
  private isKept = false
  private total = 0
  private warnings = 0
  private letters = 0
  private lines: number[] = []
  private keys: Array<string | null> = []
  private rows: WaitingRow[] = []

  constructor(
    private readonly ctx: OuterContext,
    private readonly kind: FileKind,
    private readonly file: { csv: string; columns?: string | undefined; dryRun: boolean }
  ) {
    this.scope = [ctx.tenantId, ctx.company().id, this.importId]
    this.guarded = new Map(
      kind.columns.flatMap(({ name, permission }) =>
        permission === undefined ? [] : [[name, permission]]
      )
    )
  }

  async all(): Promise<TakenIn> {
    const { ctx, kind, file } = this
    const columns = await ctx.unitOfWork(inside => columnsOf(inside, kind), { reads: true })
    const { delimiter, pieces } = readCsv(ctx, file.csv, { rows: MOST_ROWS })
    let headerLine = 1
    for await (const piece of pieces) {
      if (this.layout === undefined) {
        const header = piece.shift()
        headerLine = header?.line ?? 1
        this.layout = layoutOf({ ...kind, columns }, header?.cells ?? [], file.columns)
        for (const name of this.layout.named) this.demandFor(name)
        await this.begin(delimiter !== ',')
      }
      for (const record of piece) {
        this.take(this.layout, record)
        if (this.lines.length === PIECE || this.letters > PIECE_LETTERS) await this.keep()
      }
    }
    if (this.layout === undefined) {
      this.layout = layoutOf({ ...kind, columns }, [], file.columns)
      await this.begin(delimiter !== ',')
    }
    await this.keep()
    await this.tellLeftOut(headerLine)
    return {
      importId: this.importId,
      total: this.total,
      warnings: this.warnings,
      permissions: [...this.permissions],
      columns: columns.map(({ name }) => name).filter(name => this.cells.has(name))
    }
  }

  async undo(): Promise<void> {
    if (this.isKept) await this.ctx.unitOfWork(() => dropImport(this.scope))
  }

  private async begin(decimalComma: boolean): Promise<void> {
    const { ctx, kind, file } = this
    await ctx.unitOfWork(() =>
      insertImport([
        ...this.scope,
        kind.name,
        file.dryRun,
        [],
        decimalComma,
        this.layout?.profile?.id ?? null,
        ctx.userId
      ])
    )
    this.isKept = true
  }

  private demandFor(column: string): void {
    const permission = this.guarded.get(column)
    if (permission === undefined || this.permissions.has(permission)) return
    this.ctx.demand(permission)
    this.permissions.add(permission)
  }

  private take(layout: Layout, { line, cells }: CsvRecord): void {
    const row = this.rowOf(layout, cells)
    if (row === null) return
    const [taken] = row
    for (const [name, cell] of Object.entries(taken ?? {})) {
      this.cells.add(name)
      this.demandFor(name)
      this.letters += cell?.length ?? 0
    }
    this.lines.push(line)
    this.keys.push(taken === null ? null : this.kind.keyOf(taken))
    this.rows.push(row)
  }

  /** null: the line tells nothing. */
  private rowOf(layout: Layout, cells: string[]): WaitingRow | null {
    try {
      const taken = layout.read(cells.map(asInExport))
      if (taken === null) return null
      const said = (taken.said ?? []).map(one => ({ severity: 'warning' as const, ...one }))
      const given = Object.entries(taken.cells ?? {}).filter(([, cell]) => cell)
      return [taken.cells === undefined ? null : Object.fromEntries(given), said]
    } catch (error) {
      if (!(error instanceof WrongWidth)) throw error
      const said = { field: '/', code: 'columns', message: error.message }
      return [null, [{ severity: 'error', ...said }]]
    }
  }

  private async keep(): Promise<void> {
    if (this.lines.length === 0) return
    const { lines, keys, rows, total } = this
    await this.ctx.unitOfWork(() =>
      insertPiece([...this.scope, total, lines, keys, JSON.stringify(rows)])
    )
    this.total += lines.length
    this.lines = []
    this.keys = []
    this.rows = []
    this.letters = 0
  }

  private async tellLeftOut(line: number): Promise<void> {
    const leftOut = this.layout?.leftOut() ?? []
    if (leftOut.length === 0 || this.total === 0) return
    const remark: Remark & { n: number } = {
      line,
      n: -1,
      severity: 'warning',
      field: '/',
      code: 'left-out',
      message: `these columns were left out: ${leftOut.join(', ').slice(0, 2_000)}`
    }
    this.warnings = 1
    await this.ctx.unitOfWork(() => insertRemarks([...this.scope, JSON.stringify([remark])]))
  }
}
