import type { Context } from 'stoa/plugin'
import { returnLines, returnRow } from './store.ts'
import { type ReturnView, viewOfReturn } from './view.ts'

/** One with its lines. @throws stoa.not-found */
export async function shownReturn(ctx: Context, id: string): Promise<ReturnView> {
  const row = await returnRow(ctx, id)
  return viewOfReturn(ctx, row, await returnLines(ctx, id))
}
