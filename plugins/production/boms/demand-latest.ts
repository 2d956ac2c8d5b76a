import { type Context, coreErrors } from 'stoa/plugin'
import { type BomRow, latestBom, lockBoms } from './store.ts'

/** The bill of materials of a variant, one that is made of something. @throws stoa.not-found */
export async function bomOf(ctx: Context, variantId: string): Promise<BomRow> {
  const row = await latestBom(ctx, variantId)
  if (row === undefined || row.kind === 'goods') {
    throw coreErrors['not-found']({ what: 'bill of materials' })
  }
  return row
}

/** The same, of this version, while nobody else writes one. @throws stoa.not-found, stoa.stale-version */
export async function demandLatest(
  ctx: Context,
  variantId: string,
  version: number
): Promise<BomRow> {
  await lockBoms(ctx)
  const row = await bomOf(ctx, variantId)
  if (row.version === version) return row
  throw coreErrors['stale-version']({ version: row.version })
}
