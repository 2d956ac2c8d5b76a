import {
  defineUseCase,
  formatQuantity,
  Id,
  Input,
  Nullable,
  Page,
  PageInput,
  pageOf,
  parseQuantity,
  readCursor,
  rowStatement,
  Type
} from 'stoa/plugin'
import { MovementReason } from '../../../contracts/stock.ts'

export const MovementPage = Page(
  Type.Object({
    id: Id,
    shopId: Id,
    variantId: Id,
    quantity: Type.String(),
    balance: Type.String({ description: 'On hand after it.' }),
    reason: MovementReason,
    documentType: Type.String(),
    documentId: Id,
    occurredAt: Type.String(),
    userId: Nullable(Id)
  })
)

interface Row {
  id: string
  shop_id: string
  variant_id: string
  quantity: string
  balance: string
  reason: 'sale'
  document_type: string
  document_id: string
  occurred_at: Date
  user_id: string | null
}
const COLUMNS =
  'id, shop_id, variant_id, quantity, balance, reason, document_type, document_id, occurred_at, user_id'

const ofVariant = rowStatement<Row>(
  'inventory.movements-of-variant',
  6,
  only => `
  SELECT ${COLUMNS} FROM inventory_movement s
  WHERE tenant_id = $1 AND company_id = $2 AND variant_id = $3 AND ($4::uuid IS NULL OR shop_id = $4) AND ($5::uuid IS NULL OR id < $5) AND ${only} ORDER BY id DESC LIMIT $6`
)
const all = rowStatement<Row>(
  'inventory.movements',
  5,
  only => `
  SELECT ${COLUMNS} FROM inventory_movement s
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($4::uuid IS NULL OR id < $4) AND ${only} ORDER BY id DESC LIMIT $5`
)

export const listMovements = defineUseCase({
  name: 'inventory.list-movements',
  summary: 'The stock ledger, newest first',
  permission: 'stock.read',
  reads: true,
  input: Input({ variantId: Type.Optional(Id), shopId: Type.Optional(Id), ...PageInput }),
  async run(ctx, { variantId, shopId, limit, after }) {
    const scope = shopId ?? ctx.shopId
    if (scope !== null) ctx.shop(scope)
    const before = readCursor(after, 'id')?.[0] ?? null
    const company = ctx.company().id
    const rows =
      variantId === undefined
        ? await all(ctx, 'stock.read', [ctx.tenantId, company, scope, before, limit + 1])
        : await ofVariant(ctx, 'stock.read', [
            ctx.tenantId,
            company,
            variantId,
            scope,
            before,
            limit + 1
          ])
    return pageOf(
      rows,
      limit,
      r => [r.id],
      r => ({
        id: r.id,
        shopId: r.shop_id,
        variantId: r.variant_id,
        quantity: formatQuantity(parseQuantity(r.quantity)),
        balance: formatQuantity(parseQuantity(r.balance)),
        reason: r.reason,
        documentType: r.document_type,
        documentId: r.document_id,
        occurredAt: r.occurred_at.toISOString(),
        userId: r.user_id
      })
    )
  }
})
