import type { Context } from 'stoa/plugin'
import { transferLines, transferRow } from './store.ts'
import { type TransferView, viewOfWhole } from './view.ts'

/** One with its lines, as it is now. @throws stoa.not-found */
export async function shownTransfer(ctx: Context, id: string): Promise<TransferView> {
  const row = await transferRow(ctx, id)
  return viewOfWhole(ctx, row, await transferLines(ctx, row))
}
