import {
  businessDay,
  Day,
  defineUseCase,
  Id,
  Input,
  Nullable,
  formatQuantity,
  Type
} from 'stoa/plugin'
import { Tracking } from '../../../../contracts/lots.ts'
import { quantityText } from '../../levels/rules.ts'
import { factsOf } from '../../levels/view.ts'
import { InventorySettings } from '../../settings.ts'
import { lotsIn } from '../moving/store.ts'
import { firstExpiredFirst } from '../rules/lot.ts'
import { unsellable } from '../rules/take-out.ts'
import { trackingOf, unassignedOf } from '../tracking/store.ts'

const MOST = 200

export const LotsToSell = Type.Object({
  items: Type.Array(
    Type.Object({
      variantId: Id,
      sku: Nullable(Type.String()),
      name: Nullable(Type.String(), 'As the catalogue has it today.'),
      tracking: Tracking,
      unassigned: Type.String({
        description: 'On hand in no lot; what is scanned may be one of these.'
      }),
      lots: Type.Array(
        Type.Object({
          lotId: Id,
          code: Type.String(),
          expiresOn: Nullable(Day),
          quantity: Type.String({ description: 'On hand in this shop.' }),
          sellable: Type.Boolean({ description: 'false: it is blocked, or expired.' }),
          blocked: Type.Boolean()
        }),
        { description: `First expired first; at most ${MOST}.` }
      )
    }),
    { description: 'Only what is tracked of the goods asked for.' }
  )
})

export const listLotsToSell = defineUseCase({
  name: 'inventory.list-lots-to-sell',
  summary: 'The lots and serial numbers that are on hand of some goods, as a till offers them',
  permission: 'lot.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    variantIds: Type.Array(Id, { minItems: 1, maxItems: 100 })
  }),
  async run(ctx, { shopId, variantIds }) {
    const shop = ctx.shop(shopId)
    const kinds = await trackingOf(ctx, variantIds)
    const ids = [...kinds.keys()]
    if (ids.length === 0) return { items: [] }
    const [lots, bare, facts] = await Promise.all([
      lotsIn(ctx, shop.id, { variantIds: ids, named: [] }),
      unassignedOf(ctx, ids, shop.id),
      factsOf(ctx, ids)
    ])
    const { sellExpired: sellsExpired } = ctx.settings(InventorySettings, shop.id)
    const today = businessDay(ctx.now, shop.timeZone)
    return {
      items: ids.map(variantId => ({
        variantId,
        sku: facts.get(variantId)?.sku ?? null,
        name: facts.get(variantId)?.name ?? null,
        tracking: kinds.get(variantId) ?? ('none' as const),
        unassigned: quantityText(bare.find(row => row.variant_id === variantId)?.unassigned ?? '0'),
        lots: (lots.get(variantId) ?? [])
          .sort(firstExpiredFirst)
          .slice(0, MOST)
          .map(lot => ({
            lotId: lot.id,
            code: lot.code,
            expiresOn: lot.expiresOn,
            quantity: formatQuantity(lot.milli),
            sellable: unsellable(lot, { today, sellsExpired }) === null,
            blocked: lot.isBlocked
          }))
      }))
    }
  }
})
