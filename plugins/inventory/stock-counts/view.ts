import { type Context, Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'

export const CountScope = Type.Union(
  (['full', 'category', 'list'] as const).map(scope => Type.Literal(scope)),
  {
    description:
      'full: all that the books say is in the shop, and what else is found; category: the goods of one; list: those chosen.'
  }
)
export const CountState = Type.Union(
  (['draft', 'counting', 'finishing', 'finished', 'cancelled'] as const).map(state =>
    Type.Literal(state)
  ),
  { description: 'finishing: nothing is counted any more, and its differences are being posted.' }
)
export type CountState = Static<typeof CountState>
export const Uncounted = Type.Union([Type.Literal('keep'), Type.Literal('gone')], {
  description:
    'What becomes of goods that nobody counted. keep: they stay as the books have them; gone: nothing of them is there.'
})

const Cost = (description: string) =>
  Type.Optional(Nullable(Type.Integer(), `${description} Left out for who may not see costs.`))

export const StockCountView = Type.Object({
  id: Id,
  shopId: Id,
  number: Type.String(),
  scope: CountScope,
  categoryId: Nullable(Id),
  blind: Type.Boolean({
    description: 'While it is counted, only who may post it sees what the books say.'
  }),
  note: Nullable(Type.String()),
  state: CountState,
  uncounted: Nullable(Uncounted, 'null until it is finished.'),
  lineCount: Type.Integer({ description: 'How many goods are to be counted, or were found.' }),
  countedCount: Type.Integer({ description: 'How many of them somebody counted.' }),
  differingCount: Nullable(Type.Integer(), 'How many differed; null until it is finished.'),
  gainMinor: Cost('Minor units: what was found beyond the books, at cost; null until then.'),
  lossMinor: Cost('Minor units: what was missing, at cost, above zero; null until then.'),
  createdAt: Instant,
  createdBy: Nullable(Id),
  startedAt: Nullable(Instant),
  approvedAt: Nullable(Instant),
  approvedBy: Nullable(Id),
  approvalNote: Nullable(Type.String()),
  finishedAt: Nullable(Instant),
  finishedBy: Nullable(Id),
  version: Type.Integer(),
  now: Instant
})
export type StockCountView = Static<typeof StockCountView>
export const StockCountPage = Page(StockCountView)

export interface CountRow {
  id: string
  company_id: string
  shop_id: string
  number: string
  scope: Static<typeof CountScope>
  category_id: string | null
  blind: boolean
  note: string | null
  state: CountState
  uncounted: Static<typeof Uncounted> | null
  line_count: number
  counted_count: number
  differing_count: number | null
  gain_minor: number | null
  loss_minor: number | null
  created_at: Date
  created_by: string | null
  started_at: Date | null
  approved_at: Date | null
  approved_by: string | null
  approval_note: string | null
  approved_uncounted: Static<typeof Uncounted> | null
  finished_at: Date | null
  finished_by: string | null
  version: number
}

export const viewOfCount = (ctx: Context, row: CountRow): StockCountView => ({
  id: row.id,
  shopId: row.shop_id,
  number: row.number,
  scope: row.scope,
  categoryId: row.category_id,
  blind: row.blind,
  note: row.note,
  state: row.state,
  uncounted: row.uncounted,
  lineCount: row.line_count,
  countedCount: row.counted_count,
  differingCount: row.differing_count,
  ...(ctx.can('cost.read') ? { gainMinor: row.gain_minor, lossMinor: row.loss_minor } : {}),
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  startedAt: row.started_at?.toISOString() ?? null,
  approvedAt: row.approved_at?.toISOString() ?? null,
  approvedBy: row.approved_by,
  approvalNote: row.approval_note,
  finishedAt: row.finished_at?.toISOString() ?? null,
  finishedBy: row.finished_by,
  version: row.version,
  now: ctx.now.toISOString()
})
