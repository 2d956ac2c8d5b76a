import { type Context, Id, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { quantityText } from '../levels/rules.ts'

export const AdjustmentReason = Type.Union([
  Type.Literal('receipt'),
  Type.Literal('write-off'),
  Type.Literal('count'),
  Type.Literal('opening')
])

const text = Nullable(Type.String())
const Header = {
  id: Id,
  shopId: Id,
  reason: AdjustmentReason,
  reference: text,
  note: text,
  occurredAt: Type.String({ description: 'When it happened.' }),
  postedAt: Type.String({ description: 'When it was booked.' }),
  userId: Nullable(Id, 'Who booked it.')
}

export const AdjustmentView = Type.Object({
  ...Header,
  lines: Type.Array(
    Type.Object({
      variantId: Id,
      sku: text,
      name: text,
      quantity: Type.String({
        description: 'What stock changed by; 0 of what a count found to be right.'
      }),
      before: Type.String({ description: 'On hand before it.' }),
      after: Type.String({ description: 'On hand after it; of a count, what was counted.' }),
      costMinor: Type.Optional(
        Nullable(
          Type.Integer(),
          'Minor units: what one cost the shop then; null when that is unknown. Left out for those who may not see it (cost.read).'
        )
      )
    })
  )
})
export type AdjustmentView = Static<typeof AdjustmentView>

export const AdjustmentPage = Page(
  Type.Object({
    ...Header,
    lineCount: Type.Integer({ description: 'How many variants it is about.' })
  })
)

export interface HeaderRow {
  id: string
  shop_id: string
  reason: Static<typeof AdjustmentReason>
  reference: string | null
  note: string | null
  occurred_at: Date
  posted_at: Date
  user_id: string | null
}
export interface LineRow {
  variant_id: string
  quantity: string
  before: string
  after: string
  cost_minor: number | null
}

export const viewOfHeader = (row: HeaderRow) => ({
  id: row.id,
  shopId: row.shop_id,
  reason: row.reason,
  reference: row.reference,
  note: row.note,
  occurredAt: row.occurred_at.toISOString(),
  postedAt: row.posted_at.toISOString(),
  userId: row.user_id
})

/**
 * An adjustment with its lines by SKU, as the caller may see it. Names are the catalogue's of
 * today.
 */
export async function viewOfAdjustment(
  ctx: Context,
  header: HeaderRow,
  lines: LineRow[]
): Promise<AdjustmentView> {
  const names = new Map(
    (await ctx.ask(Catalog).names(lines.map(l => l.variant_id))).map(n => [n.variantId, n])
  )
  const withCosts = ctx.can('cost.read')
  const shown = lines.map(l => ({
    variantId: l.variant_id,
    sku: names.get(l.variant_id)?.sku ?? null,
    name: names.get(l.variant_id)?.name ?? null,
    quantity: quantityText(l.quantity),
    before: quantityText(l.before),
    after: quantityText(l.after),
    ...(withCosts ? { costMinor: l.cost_minor } : {})
  }))
  return {
    ...viewOfHeader(header),
    lines: shown.sort((a, b) => (`${a.sku}` < `${b.sku}` ? -1 : 1))
  }
}
