import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { defineCursor, Page } from '../../http/pagination.ts'
import { Input, Nullable } from '../../primitives/schema.ts'
import { resultsOf } from './store.ts'
import { importToSee } from './view.ts'

export const RowPage = Page(
  Type.Object({
    line: Type.Integer({ description: 'In the file, from 1.' }),
    outcome: Type.Union(
      ['created', 'changed', 'unchanged', 'failed', 'repeated', 'left-out'].map(one =>
        Type.Literal(one)
      ),
      {
        description:
          'repeated: the record stands again further down, and counts there; left-out: the line tells nothing that is imported.'
      }
    ),
    id: Nullable(Id, 'Of the record; null: there is none. Of a dry run, what is there already.')
  })
)

const PIECES = 2
const byPiece = defineCursor(['count', 'count'], (at: { n: number; seen: number }) => [
  at.n,
  at.seen
])

/** @throws stoa.not-found */
export const listRows = defineUseCase({
  name: 'files.list-rows',
  summary:
    'What became of each row of an import, with the ids of its records, in the order of the file',
  permission: 'file.import',
  withPassword: 'it moves many records at once',
  reads: true,
  input: Input({
    importId: Id,
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
    after: Type.Optional(Type.String({ maxLength: 200 }))
  }),
  async run(ctx, { importId, limit, after }) {
    const [n, seen] = byPiece.behind(after)
    const record = await importToSee(ctx, importId)
    const pieces = await resultsOf([ctx.tenantId, ctx.company().id, importId, n ?? 0, PIECES])
    const rows = pieces.flatMap(piece =>
      piece.results.map(([line, outcome, id], i) => ({
        n: piece.n,
        seen: i + 1,
        line,
        outcome,
        id
      }))
    )
    const { items, next } = byPiece.page(rows.slice(seen ?? 0), limit, row => row)
    const last = items.at(-1)
    // Of a piece that ends with the page the next one follows.
    const isMore = next ?? (pieces.length === PIECES && last ? byPiece.at(last) : null)
    return {
      items: items.map(({ line, outcome, id }) => ({
        line,
        outcome,
        id: record.dryRun && outcome === 'created' ? null : id
      })),
      next: isMore
    }
  }
})
