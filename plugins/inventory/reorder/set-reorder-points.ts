import {
  defineUseCase,
  type FieldError,
  Id,
  Input,
  Nullable,
  parseQuantity,
  QuantityText,
  type Static,
  statement,
  Type
} from 'stoa/plugin'
import { costsOfGoods } from '../adjustments/quantities.ts'
import { inventoryErrors } from '../errors.ts'
import { openLevels } from '../levels/store.ts'
import { InventorySettings } from '../settings.ts'

const Quantity = Type.String({ pattern: QuantityText.pattern, maxLength: 16 })
const Point = Input({
  variantId: Id,
  reorderPoint: Nullable(Quantity, 'null: the setting lowStockAt of the shop says what is few.'),
  orderUpTo: Type.Optional(
    Nullable(Quantity, 'More than the reorder point; null: suggested by sales.')
  )
})

// Locked in the order in which all lock levels of a shop.
const write = statement(
  'inventory.set-reorder-points',
  `
  WITH wanted AS MATERIALIZED (
    SELECT * FROM unnest($3::uuid[], $4::numeric[], $5::numeric[]) AS w (variant_id, reorder_point, order_up_to)
  ), locked AS MATERIALIZED (
    SELECT l.variant_id FROM inventory_level l WHERE l.tenant_id = $1 AND l.shop_id = $2 AND l.variant_id = ANY ($3) ORDER BY l.variant_id FOR UPDATE
  )
  UPDATE inventory_level l SET reorder_point = w.reorder_point, order_up_to = w.order_up_to
  FROM locked k JOIN wanted w ON w.variant_id = k.variant_id
  WHERE l.tenant_id = $1 AND l.shop_id = $2 AND l.variant_id = k.variant_id`
)

export const Points = Type.Object({
  changed: Type.Integer({ description: 'How many reorder points stand as they were sent.' })
})

/** @throws inventory.unknown-variant, inventory.order-up-to-too-small, both naming the lines */
export const setReorderPoints = defineUseCase({
  name: 'inventory.set-reorder-points',
  summary: 'Says from which stock on goods are ordered anew in a shop, and up to which',
  permission: 'stock.plan',
  heldFor: 'shop',
  input: Input({
    shopId: Type.Optional(Id),
    points: Type.Array(Point, { minItems: 1, maxItems: 500 })
  }),
  async run(ctx, { shopId, points }): Promise<Static<typeof Points>> {
    const shop = ctx.shop(shopId)
    for (const { variantId } of points) ctx.demand('stock.plan', { shopId: shop.id, variantId })
    refuseUnsound(points)
    // Of a variant that stands there twice the last line counts.
    const last = new Map(points.map(point => [point.variantId, point]))
    await costsOfGoods(
      ctx,
      points.map(({ variantId }) => ({ variantId, quantity: '0' }))
    )
    const ids = [...last.keys()]
    const mayBeNegative = ctx.settings(InventorySettings, shop.id).allowNegativeStock
    const of = { companyId: shop.companyId, shopId: shop.id }
    await openLevels(ctx, of, ids, mayBeNegative)
    await write([
      ctx.tenantId,
      shop.id,
      ids,
      [...last.values()].map(({ reorderPoint }) => reorderPoint),
      [...last.values()].map(({ reorderPoint, orderUpTo = null }) =>
        reorderPoint === null ? null : orderUpTo
      )
    ])
    ctx.audited(shop.id, { points: ids.length })
    return { changed: ids.length }
  }
})

function refuseUnsound(points: ReadonlyArray<Static<typeof Point>>): void {
  const errors = points.flatMap(({ reorderPoint, orderUpTo = null }, i): FieldError[] => {
    const field = (name: string, code: string, message: string): FieldError => ({
      field: `/points/${i}/${name}`,
      code,
      message
    })
    if (reorderPoint === null) return []
    const milli = parseQuantity(reorderPoint)
    if (milli < 0) return [field('reorderPoint', 'sign', 'must be zero or more')]
    return orderUpTo === null || parseQuantity(orderUpTo) > milli
      ? []
      : [field('orderUpTo', 'too-small', 'must be more than the reorder point')]
  })
  if (errors.length > 0) throw inventoryErrors['order-up-to-too-small']({}, { errors })
}
