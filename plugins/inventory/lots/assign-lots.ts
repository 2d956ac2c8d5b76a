import {
  coreErrors,
  defineUseCase,
  formatQuantity,
  Id,
  Input,
  parseQuantity,
  statement,
  Type
} from 'stoa/plugin'
import { BroughtLot, type TrackingKind } from '../../../contracts/lots.ts'
import { inventoryErrors } from '../errors.ts'
import { documentLots } from './documents/store.ts'
import { assignUnnamed } from './moving/assign.ts'
import { namedByVariant } from './named.ts'
import { trackedGoods } from './tracking/list-tracking.ts'

const lock = statement<{ unassigned: string; quantity: string; tracking: TrackingKind }>(
  'inventory.lock-unassigned',
  'SELECT unassigned, quantity, tracking FROM inventory_level WHERE tenant_id = $1 AND shop_id = $2 AND variant_id = $3 AND tracking IS NOT NULL FOR UPDATE'
)

/**
 * Stock that is there in no lot gets its lot, as what was there before the goods were tracked; or goods
 * that a document moved without saying out of which.
 * @throws stoa.not-found, inventory.not-tracked, inventory.not-unassigned, inventory.lot-short and its like
 */
export const assignLots = defineUseCase({
  name: 'inventory.assign-lots',
  summary: 'Says in which lots stock is that is in none yet, or which a sale had taken',
  permission: 'lot.edit',
  heldFor: 'shop',
  input: Input({
    shopId: Type.Optional(Id),
    variantId: Id,
    documentId: Type.Optional(
      Type.String({
        ...Id,
        description: 'The sale or other document whose goods are meant; left out: what is on hand.'
      })
    ),
    lots: Type.Array(BroughtLot, { minItems: 1, maxItems: 1_000 })
  }),
  async run(ctx, { shopId, variantId, documentId, lots }) {
    const shop = ctx.shop(shopId)
    const [level] = await lock([ctx.tenantId, shop.id, variantId])
    if (level === undefined) throw inventoryErrors['not-tracked']({ variantId })
    const unassigned = parseQuantity(level.unassigned)
    const isHere = documentId === undefined
    const moved = isHere
      ? unassigned
      : parseQuantity(
          (await documentLots(ctx, documentId)).find(
            row => row.variant_id === variantId && row.shop_id === shop.id && row.lot_id === null
          )?.quantity ?? '0'
        )
    if (!isHere && moved === 0) throw coreErrors['not-found']({ what: 'document' })
    const open = isHere ? Math.max(0, moved) : Math.abs(moved)
    const named = namedByVariant(lots.map(lot => ({ ...lot, variantId }))).get(variantId) ?? []
    const milli = await assignUnnamed(ctx, {
      companyId: shop.companyId,
      shopId: shop.id,
      variantId,
      kind: level.tracking,
      named,
      open,
      unassigned,
      leaves: moved < 0,
      documentId: documentId ?? null
    })
    ctx.audited(variantId, {
      lots: named.length,
      quantity: formatQuantity(milli),
      ...(documentId !== undefined && { documentId })
    })
    return { items: await trackedGoods(ctx, [variantId]) }
  }
})
