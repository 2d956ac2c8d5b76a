import { constraintOf, type Context, demandRow, type Problem } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { referenceTaken } from '../documents/store.ts'
import { posErrors } from '../errors.ts'
import type { FrozenSale } from './frozen/content.ts'
import type { Sent } from './frozen/sent.ts'
import { offlineSaleOf, type OfflineSaleRow } from './store.ts'

/** What of another sale stands in the way, by the constraint that says so. */
const TAKEN = new Map([
  ['pos_document_reference', 'offline-differs'],
  ['pos_document_pkey', 'offline-id-taken'],
  ['pos_offline_sale_content', 'offline-differs']
] as const)

/** The refusal of what another sale has already; undefined for every other error. */
export function takenAlready(error: unknown): Problem | undefined {
  const taken = TAKEN.get(constraintOf(error) as 'pos_document_pkey')
  return taken === undefined ? undefined : posErrors[taken]({}, { cause: error })
}

/** One that the caller may decide about. @throws stoa.not-found, access.row-forbidden */
export async function offlineSaleToDecide(
  ctx: Context,
  id: string,
  { lock }: { lock: boolean }
): Promise<OfflineSaleRow & { content: string }> {
  const [row] = await Promise.all([
    offlineSaleOf(ctx, id, { lock }),
    demandRow(ctx, 'offline-sale.edit', id)
  ])
  return row
}

/**
 * What is posted of what was frozen: all of it, but for variants that are unknown and sold as others.
 * @throws pos.offline-variant-not-sold, pos.offline-variant-known, and why it cannot be read
 */
export async function frozenAsDecided(
  ctx: Context,
  { frozen, refusal }: Sent,
  variants: ReadonlyArray<{ variantId: string; by: string }>
): Promise<FrozenSale> {
  if (frozen === null) throw refusal ?? posErrors['offline-unreadable']()
  if (variants.length === 0) return frozen
  const by = new Map(variants.map(one => [one.variantId, one.by]))
  const sold = new Set(frozen.lines.map(({ variantId }) => variantId))
  const other = variants.find(({ variantId }) => !sold.has(variantId))
  if (other) throw posErrors['offline-variant-not-sold']({ variantId: other.variantId })
  const names = await ctx.ask(Catalog).names([...new Set([...by.keys(), ...by.values()])])
  const known = names.find(({ variantId }) => by.has(variantId))
  if (known) throw posErrors['offline-variant-known']({ variantId: known.variantId })
  const skus = new Map(names.map(({ variantId, sku }) => [variantId, sku]))
  return {
    ...frozen,
    lines: frozen.lines.map(line => {
      const variantId = by.get(line.variantId)
      if (variantId === undefined) return line
      return { ...line, variantId, sku: skus.get(variantId) ?? line.sku }
    })
  }
}

/** The first of K7-000123-2, K7-000123-3 … that no sale has. */
export async function ownReference(ctx: Context, reference: string): Promise<string> {
  for (let n = 2; ; n++) {
    const own = `${reference}-${n}`
    if ((await referenceTaken(ctx, ctx.company().id, 'sale', own)) === null) return own
  }
}
