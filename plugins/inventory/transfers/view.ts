import {
  type Context,
  Id,
  Instant,
  Nullable,
  Page,
  shopsOfCompany,
  type Static,
  Type
} from 'stoa/plugin'
import { quantityText } from '../levels/rules.ts'
import { factsOf } from '../levels/view.ts'

export const TransferState = Type.Union(
  (['draft', 'sent', 'partly-received', 'received', 'closed', 'cancelled'] as const).map(state =>
    Type.Literal(state)
  ),
  {
    description:
      'sent: its goods left the one shop and are on their way; received: all arrived; closed: some were lost, damaged or came back; cancelled: it was never sent, or all came back before any arrived.'
  }
)
export type TransferState = Static<typeof TransferState>

export const TransferRecord = Type.Object({
  id: Id,
  number: Type.String(),
  fromShopId: Id,
  fromShopName: Type.String(),
  toShopId: Id,
  toShopName: Type.String(),
  state: TransferState,
  note: Nullable(Type.String()),
  lineCount: Type.Integer(),
  createdAt: Instant,
  createdBy: Nullable(Id),
  sentAt: Nullable(Instant),
  sentBy: Nullable(Id),
  closedAt: Nullable(Instant),
  version: Type.Integer()
})
export type TransferRecord = Static<typeof TransferRecord>
export const TransferPage = Page(TransferRecord)

const Quantity = (description: string) => Type.String({ description })
export const TransferView = Type.Object({
  ...TransferRecord.properties,
  lines: Type.Array(
    Type.Object({
      variantId: Id,
      sku: Nullable(Type.String()),
      name: Nullable(Type.String(), 'As the catalogue has it today.'),
      quantity: Quantity('What is sent.'),
      received: Quantity('What arrived.'),
      lost: Quantity('What never arrived.'),
      damaged: Quantity('What arrived and cannot be sold.'),
      returned: Quantity('What came back to the shop it was sent from.'),
      underWay: Quantity('What of it is on its way still.'),
      reasons: Type.Array(Type.String(), { description: 'Why some was lost or damaged.' })
    })
  )
})
export type TransferView = Static<typeof TransferView>

export interface TransferRow {
  id: string
  company_id: string
  number: string
  from_shop_id: string
  to_shop_id: string
  state: TransferState
  note: string | null
  line_count: number
  created_at: Date
  created_by: string | null
  sent_at: Date | null
  sent_by: string | null
  closed_at: Date | null
  version: number
}
export interface TransferLineRow {
  variant_id: string
  quantity: string
  received: string
  lost: string
  damaged: string
  returned: string
  under_way: string
  reasons: string[]
}

/** Rows as they are shown; names of shops as they are today. */
export function viewOfTransfers(ctx: Context, rows: readonly TransferRow[]): TransferRecord[] {
  const names = new Map(shopsOfCompany(ctx).map(({ id, name }) => [id, name]))
  return rows.map(row => viewOfRow(row, names))
}

const viewOfRow = (row: TransferRow, names: ReadonlyMap<string, string>): TransferRecord => ({
  id: row.id,
  number: row.number,
  fromShopId: row.from_shop_id,
  fromShopName: names.get(row.from_shop_id) ?? '',
  toShopId: row.to_shop_id,
  toShopName: names.get(row.to_shop_id) ?? '',
  state: row.state,
  note: row.note,
  lineCount: row.line_count,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  sentAt: row.sent_at?.toISOString() ?? null,
  sentBy: row.sent_by,
  closedAt: row.closed_at?.toISOString() ?? null,
  version: row.version
})

/** One with its lines by SKU. */
export async function viewOfWhole(
  ctx: Context,
  row: TransferRow,
  lines: readonly TransferLineRow[]
): Promise<TransferView> {
  const facts = await factsOf(
    ctx,
    lines.map(line => line.variant_id)
  )
  const shown = lines.map(line => ({
    variantId: line.variant_id,
    sku: facts.get(line.variant_id)?.sku ?? null,
    name: facts.get(line.variant_id)?.name ?? null,
    quantity: quantityText(line.quantity),
    received: quantityText(line.received),
    lost: quantityText(line.lost),
    damaged: quantityText(line.damaged),
    returned: quantityText(line.returned),
    underWay: quantityText(line.under_way),
    reasons: line.reasons
  }))
  return {
    ...(viewOfTransfers(ctx, [row])[0] as TransferRecord),
    lines: shown.sort((a, b) => (`${a.sku}` < `${b.sku}` ? -1 : 1))
  }
}
