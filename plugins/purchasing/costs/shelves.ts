import type { UnitContext } from 'stoa/plugin'
import type { LedgerMovement } from '../../../contracts/stock.ts'
import { addLayers, addTakes, changeLayers, openLayers, piecesOf } from '../cost-layers/store.ts'
import { bookByLayers } from './rules/book-by-layers.ts'
import type { Taken } from './rules/book-movement.ts'
import { type Allocated, inOrder, type Layer, type Piece, type Take } from './rules/fifo.ts'
import type { Kept } from './rules/moving-average.ts'
import { underKey } from './store.ts'

/** Layers of goods in their shops while movements are booked by them. */
export interface Shelves {
  /** @param of.key the document goods come back from, and the variant (underKey) */
  book(
    kept: Kept,
    movement: LedgerMovement,
    of: { taken: Taken; key: string; back: bigint },
    costMinor: number | null
  ): Allocated
  /** What became of them. */
  write(ctx: UnitContext): Promise<void>
}

export async function openShelves(
  ctx: UnitContext,
  variantIds: string[],
  documentIds: string[]
): Promise<Shelves> {
  const [open, went] = await Promise.all([openLayers(ctx, variantIds), piecesOf(ctx, documentIds)])
  const shelves = new Map<string, Layer[]>()
  const shelfOf = (shopId: string, variantId: string): Layer[] => {
    const key = `${shopId} ${variantId}`
    const shelf = shelves.get(key) ?? []
    shelves.set(key, shelf)
    return shelf
  }
  for (const layer of open) shelfOf(layer.shopId, layer.variantId).push(layer)
  const made: Layer[] = []
  const takes: Take[] = []
  return {
    book(kept, movement, { taken, key, back }, costMinor) {
      const { id: movementId, shopId, variantId, document } = movement
      const shelf = shelfOf(shopId, variantId)
      const booked = bookByLayers(
        kept,
        shelf,
        {
          mover: { movementId, shopId, variantId, document },
          at: movement.occurredAt,
          taken,
          went: went.get(key) ?? [],
          back
        },
        costMinor
      )
      made.push(...booked.made)
      takes.push(...booked.takes)
      for (const take of booked.takes) remember(went, take)
      const still = [...shelf, ...booked.made].filter(layer => layer.leftMilli !== 0n)
      shelves.set(`${shopId} ${variantId}`, still.sort(inOrder))
      return booked
    },
    async write(inside) {
      const fresh = new Set(made)
      const before = new Set(takes.map(take => take.layer).filter(layer => !fresh.has(layer)))
      await Promise.all([addLayers(inside, made), changeLayers(inside, [...before])])
      await addTakes(inside, takes)
    }
  }
}

/** What it took can come back by its document. */
function remember(went: Map<string, Piece[]>, { layer, documentId, milli, value }: Take): void {
  if (milli < 0n) return
  const { cameAt, originId } = layer
  const key = underKey(documentId, layer.variantId)
  const pieces = [...(went.get(key) ?? []), { milli, value, cameAt, originId }]
  went.set(
    key,
    pieces.sort((a, b) => a.cameAt.getTime() - b.cameAt.getTime())
  )
}
