import { defineCursor, defineUseCase, Id, Input, PageInput, Type } from 'stoa/plugin'
import { stockCount } from '../store.ts'
import { type CountLineRow, pieceOfLines } from './store.ts'
import { seesBooks, viewOfLines } from './view.ts'

const byVariant = defineCursor(['id'], (r: Pick<CountLineRow, 'variant_id'>) => [r.variant_id])

/** @throws stoa.not-found, access.forbidden */
export const listCountLines = defineUseCase({
  name: 'inventory.list-count-lines',
  summary: 'The goods of a stock count, what was counted of them, and what the books say',
  permission: 'stock-count.read',
  reads: true,
  input: Input({
    countId: Id,
    only: Type.Optional(
      Type.Union(
        (['counted', 'uncounted', 'different', 'moved'] as const).map(only => Type.Literal(only)),
        {
          description:
            'different: what differs; moved: what moved while it was counted. A page may be shorter than asked for though more follow.'
        }
      )
    ),
    ...PageInput
  }),
  async run(ctx, { countId, only, limit, after }) {
    const [behind] = byVariant.behind(after)
    const row = await stockCount(ctx, countId)
    // What differs tells what the books say.
    if (only === 'different' && !seesBooks(ctx, row)) ctx.demand('stock-count.post')
    const { rows, next } = await pieceOfLines(ctx, row, {
      filter: only ?? 'all',
      gone: false,
      limit,
      after: (behind ?? null) as string | null
    })
    return {
      items: await viewOfLines(ctx, row, rows),
      next: next === null ? null : byVariant.at({ variant_id: next })
    }
  }
})
