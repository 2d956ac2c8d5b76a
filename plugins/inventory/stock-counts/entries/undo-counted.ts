import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { lockCount } from '../store.ts'
import { undoLast } from './store.ts'
import { CountedLine, countedLines } from './view.ts'

export const UndoneReply = Type.Object({ lines: Type.Array(CountedLine) })

/** @throws stoa.not-found, inventory.count-not-so */
export const undoCounted = defineUseCase({
  name: 'inventory.undo-counted',
  summary: 'Takes back the last that the caller entered into a stock count',
  permission: 'stock-count.edit',
  heldFor: 'shop',
  audit: 'document',
  input: Input({ countId: Id }),
  async run(ctx, { countId }) {
    const row = await lockCount(ctx, countId, { to: 'count', when: ['counting'] })
    const variantId = await undoLast(ctx, row)
    return { lines: await countedLines(ctx, row, [variantId]) }
  }
})
