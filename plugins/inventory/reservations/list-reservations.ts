import {
  defineCursor,
  defineUseCase,
  Id,
  Input,
  Nullable,
  Page,
  PageInput,
  rowStatement,
  Type
} from 'stoa/plugin'
import { quantityText } from '../levels/rules.ts'
import { factsOf } from '../levels/view.ts'

export const ReservationPage = Page(
  Type.Object({
    shopId: Id,
    variantId: Id,
    productId: Nullable(Id),
    sku: Nullable(Type.String()),
    name: Nullable(Type.String(), 'As the catalogue has it today.'),
    holderType: Type.String({ description: 'For what it is held, e.g. an order of the web shop.' }),
    holderId: Id,
    quantity: Type.String(),
    expiresAt: Nullable(Type.String(), 'null: until it is given up or the goods leave.'),
    reservedAt: Type.String()
  })
)

interface Row {
  shop_id: string
  variant_id: string
  holder_type: string
  holder_id: string
  quantity: string
  expires_at: Date | null
  reserved_at: Date
}

const byPlace = defineCursor(['id', 'id', 'text', 'id'], (r: Row) => [
  r.shop_id,
  r.variant_id,
  r.holder_type,
  r.holder_id
])
const list = rowStatement<Row>(
  'inventory.reservations',
  9,
  only => `
  SELECT shop_id, variant_id, holder_type, holder_id, quantity, expires_at, reserved_at FROM inventory_reservation s
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($4::uuid IS NULL OR variant_id = $4)
    AND ($5::uuid IS NULL OR (shop_id, variant_id, holder_type, holder_id) > ($5, $6::uuid, $7::text, $8::uuid)) AND ${only}
  ORDER BY shop_id, variant_id, holder_type, holder_id LIMIT $9`
)

export const listReservations = defineUseCase({
  name: 'inventory.list-reservations',
  summary: 'Stock reservations, by shop and variant',
  permission: 'stock.read',
  reads: true,
  input: Input({ shopId: Type.Optional(Id), variantId: Type.Optional(Id), ...PageInput }),
  async run(ctx, { shopId, variantId, limit, after }) {
    const scope = shopId ?? ctx.shopId
    if (scope !== null) ctx.shop(scope)
    const rows = await list(ctx, 'stock.read', [
      ctx.tenantId,
      ctx.company().id,
      scope,
      variantId ?? null,
      ...byPlace.behind(after),
      limit + 1
    ])
    const facts = await factsOf(
      ctx,
      rows.map(r => r.variant_id)
    )
    return byPlace.page(rows, limit, r => ({
      shopId: r.shop_id,
      variantId: r.variant_id,
      productId: facts.get(r.variant_id)?.productId ?? null,
      sku: facts.get(r.variant_id)?.sku ?? null,
      name: facts.get(r.variant_id)?.name ?? null,
      holderType: r.holder_type,
      holderId: r.holder_id,
      quantity: quantityText(r.quantity),
      expiresAt: r.expires_at?.toISOString() ?? null,
      reservedAt: r.reserved_at.toISOString()
    }))
  }
})
