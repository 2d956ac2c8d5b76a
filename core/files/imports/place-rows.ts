import { working } from '../../context/at-work.ts'
import { ActingContext } from '../../context/acting-context.ts'
import { CommitBuffer, writeTogether } from '../../context/commit-buffer.ts'
import { unitOfWork } from '../../database/unit-of-work.ts'
import { workOf } from '../../execution/execute.ts'
import { Problem } from '../../primitives/errors.ts'
import { columnsOf } from '../columns.ts'
import { ImportAdvanced } from '../events.ts'
import type { FileKind, FileRow, FileRun, Notation, PlacedRow, Remark } from '../file-kind.ts'
import { readRow } from '../rows/read-row.ts'
import { remarksOf } from '../rows/remarks-of.ts'
import * as store from './store.ts'

type Outcome = PlacedRow['outcome'] | 'repeated' | 'left-out'
interface Judged {
  line: number
  outcome: Outcome
  id: string | null
  remarks: Remark[]
  cells: store.WaitingRow[0]
}
const REFUSED_WHOLE = 500

/** Rolls a dry run back, with what it found. */
class Tried extends Error {
  constructor(readonly judged: Judged[]) {
    super('A dry run is rolled back.')
  }
}

/** Places the rows of one import, batch after batch. */
export class Placing {
  private size: number
  /** Rows of the last try. */
  private tried = 1
  private run: FileRun | undefined

  constructor(
    private readonly ctx: ActingContext,
    private readonly kind: FileKind,
    private readonly importId: string
  ) {
    this.size = kind.together
  }

  private get scope(): unknown[] {
    return [this.ctx.tenantId, this.ctx.company().id, this.importId]
  }

  /**
   * Places the next rows: they, what is said of them and how far it is stand in one commit, and the
   * import's row is locked meanwhile. So whoever repeats it goes on exactly where the last commit
   * ended. Where a row fails all of them, fewer are tried, down to the one that is at fault.
   * @returns how far it is; null when nothing is left to do
   */
  async next(): Promise<store.ImportRecord | null> {
    for (;;) {
      try {
        const record = await this.attempt(null)
        this.size = Math.min(this.kind.together, this.size * 2)
        return record
      } catch (error) {
        if (!(error instanceof Problem) || error.status >= REFUSED_WHOLE) throw error
        if (this.size === 1 || this.tried === 1) {
          this.size = 1
          return this.attempt(error)
        }
        this.size = Math.max(1, Math.min(this.size, this.tried) >> 1)
      }
    }
  }

  /** @param refusal what the one row is refused with, which was tried before */
  private async attempt(refusal: Problem | null): Promise<store.ImportRecord | null> {
    const facts = await this.ctx.unitOfWork(() => store.factsOfImport(this.scope), { reads: true })
    if (facts[0]?.dryRun !== true || refusal !== null) {
      return this.inUnit((inside, own) => this.batch(inside, own, refusal))
    }
    const from = facts[0].done
    try {
      await this.inUnit(async (inside, own) => {
        const found = await this.look(inside, own, null, false)
        throw new Tried(found?.judged ?? [])
      })
    } catch (error) {
      if (!(error instanceof Tried)) throw error
      return this.inUnit(inside => this.note(inside, from, error.judged))
    }
    return null
  }

  private async batch(
    inside: ActingContext,
    own: () => ActingContext,
    refusal: Problem | null
  ): Promise<store.ImportRecord | null> {
    const found = await this.look(inside, own, refusal, true)
    return found === null ? null : this.keep(inside, found.piece, found.from, found.judged)
  }

  /** Keeps what a dry run found, unless someone else did meanwhile. */
  private async note(
    inside: ActingContext,
    from: number,
    judged: Judged[]
  ): Promise<store.ImportRecord | null> {
    const [facts] = await store.lockImport(this.scope)
    const [piece] = await store.pieceAt([...this.scope, from])
    if (facts === undefined || piece === undefined || facts.done !== from || isOver(facts)) {
      return null
    }
    return this.keep(inside, piece, from, judged)
  }

  /** Judges the next rows, and stores them as the kind does. */
  private async look(
    inside: ActingContext,
    own: () => ActingContext,
    refusal: Problem | null,
    locks: boolean
  ): Promise<{ piece: store.Piece; from: number; judged: Judged[] } | null> {
    const { kind } = this
    const [facts] = await (locks ? store.lockImport : store.factsOfImport)(this.scope)
    if (facts === undefined || isOver(facts)) return null
    const [piece] = await store.pieceAt([...this.scope, facts.done])
    if (piece === undefined) return null
    this.run ??= {
      dryRun: facts.dryRun,
      columns: await columnsOf(inside, kind),
      state: kind.begin?.()
    }
    const { columns } = this.run
    const notation = { currency: inside.company().currency, decimalComma: facts.decimalComma }
    const at = facts.done - piece.n
    this.tried = Math.min(this.size, piece.lines.length - at)
    const judged = (piece.rows ?? []).slice(at, at + this.size).map((row, i) => {
      const line = piece.lines[at + i] ?? 0
      return this.judge(row, line, { piece, columns, notation, refusal })
    })
    const rows = judged.flatMap(({ row }) => (row === null ? [] : [{ ...row, ctx: own() }]))
    const placed = await this.placed(inside, rows)
    return {
      piece,
      from: facts.done,
      judged: judged.map(({ row, ...one }) => (row === null ? one : answered(one, placed.shift())))
    }
  }

  private placed(inside: ActingContext, rows: FileRow[]): Promise<PlacedRow[]> | PlacedRow[] {
    const { kind, run } = this
    if (rows.length === 0 || run === undefined) return []
    return working(workOf(inside, kind), () => kind.place(inside, rows, run))
  }

  private judge(
    [cells, said]: store.WaitingRow,
    line: number,
    {
      piece,
      columns,
      notation,
      refusal
    }: {
      piece: store.Piece
      columns: FileRun['columns']
      notation: Notation
      refusal: Problem | null
    }
  ): Judged & { row: Omit<FileRow, 'ctx'> | null } {
    const remarks = said.map((one): Remark => ({ line, ...one }))
    const kept = { line, id: null, remarks, cells, row: null }
    const later = piece.later[line]
    if (later !== undefined) {
      const message = `this record stands again in line ${later}, which counts instead of this one`
      const field = this.kind.needs[0] ?? ''
      remarks.push({ line, severity: 'warning', field, code: 'repeated', message })
      return { ...kept, outcome: 'repeated' }
    }
    if (cells === null) {
      const isRefused = remarks.some(({ severity }) => severity === 'error')
      return { ...kept, outcome: isRefused ? 'failed' : 'left-out' }
    }
    const read = readRow(columns, this.kind.needs, { line, cells }, notation)
    remarks.push(...read.remarks)
    if (read.values === null) return { ...kept, outcome: 'failed' }
    if (refusal !== null) {
      remarks.push(
        ...remarksOf(refusal, columns).map((one): Remark => ({ severity: 'error', ...one, line }))
      )
      return { ...kept, outcome: 'failed' }
    }
    return { ...kept, outcome: 'failed', row: { line, values: read.values } }
  }

  private async keep(
    inside: ActingContext,
    piece: store.Piece,
    from: number,
    judged: Judged[]
  ): Promise<store.ImportRecord | null> {
    const { scope, kind } = this
    const remarks = judged.flatMap(({ remarks: said, outcome, cells }) => {
      const first = said.find(({ severity }) => severity === 'error')
      return said.map((one, n) => ({
        ...one,
        n,
        cells: outcome === 'failed' && one === first ? (cells ?? {}) : null
      }))
    })
    if (remarks.length > 0) await store.insertRemarks([...scope, JSON.stringify(remarks)])
    const count = (outcome: Outcome): number => judged.filter(one => one.outcome === outcome).length
    const results = judged.map(({ line, outcome, id }) => [line, outcome, id])
    const isLast = from + judged.length >= piece.n + piece.lines.length
    await store.keepResults([...scope, piece.n, JSON.stringify(results), isLast])
    const [record] = await store.advanceImport([
      ...scope,
      judged.length,
      count('created'),
      count('changed'),
      count('unchanged'),
      count('failed'),
      judged.filter(one => one.remarks.some(({ severity }) => severity === 'warning')).length
    ])
    if (record === undefined) return null
    const { id: importId, done, total, created, changed } = record
    await inside.emit(ImportAdvanced, { companyId: inside.company().id, importId, done, total })
    if (record.state === 'done' && !record.dryRun && kind.ended !== undefined) {
      const ended = kind.ended
      await working(workOf(inside, kind), () => ended(inside, { importId, created, changed }))
    }
    return record
  }

  /** A unit of work in which each row leaves behind its own events and audit entry. */
  private async inUnit<T>(
    work: (inside: ActingContext, own: () => ActingContext) => Promise<T>
  ): Promise<T> {
    const { instance, acting, scope, actor } = this.ctx
    const now = instance.clock.now()
    const buffers: CommitBuffer[] = []
    const own = (): ActingContext => {
      const buffer = new CommitBuffer()
      buffers.push(buffer)
      return new ActingContext(instance, { ...acting, now }, buffer)
    }
    const result = await unitOfWork(instance.pool, scope, () => work(own(), own), {
      owner: acting.useCase ?? actor.name,
      beforeCommit: () => writeTogether(new ActingContext(instance, { ...acting, now }), buffers)
    })
    for (const buffer of buffers) buffer.afterCommit(instance, scope)
    return result
  }
}

const isOver = ({ state }: Pick<store.ImportFacts, 'state'>): boolean =>
  state !== 'queued' && state !== 'running'

const answered = (one: Judged, placed: PlacedRow | undefined): Judged => ({
  ...one,
  outcome: placed?.outcome ?? 'failed',
  id: placed?.id ?? null,
  remarks: [
    ...one.remarks,
    ...(placed?.remarks ?? []).map((remark): Remark => ({
      severity: 'error',
      ...remark,
      line: one.line
    }))
  ]
})
