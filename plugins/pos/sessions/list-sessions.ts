import {
  Day,
  defineCursor,
  defineUseCase,
  Id,
  Input,
  PageInput,
  statement,
  Type
} from 'stoa/plugin'
import { SESSION_COLUMNS, type SessionRow } from './store.ts'
import { viewsOf } from './view.ts'

const byOpening = defineCursor(['instant', 'id'], (row: SessionRow) => [
  row.opened_at.toISOString(),
  row.id
])
const list = statement<SessionRow>(
  'pos.sessions',
  `
  SELECT ${SESSION_COLUMNS} FROM pos_session s
  WHERE s.tenant_id = $1 AND s.company_id = $2 AND ($3::uuid IS NULL OR s.shop_id = $3) AND ($4::uuid IS NULL OR s.register_id = $4)
    AND ($5::boolean IS NULL OR (s.closed_at IS NULL) = $5) AND ($6::text IS NULL OR s.approval = $6) AND ($7::date IS NULL OR s.business_day >= $7) AND ($8::date IS NULL OR s.business_day <= $8)
    AND ($9::timestamptz IS NULL OR (s.opened_at, s.id) < ($9, $10::uuid))
  ORDER BY s.opened_at DESC, s.id DESC LIMIT $11`
)

export const listSessions = defineUseCase({
  name: 'pos.list-sessions',
  summary: 'Sessions of registers, opened last first',
  permission: 'session.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    registerId: Type.Optional(Id),
    state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
    approval: Type.Optional(
      Type.Union([Type.Literal('not-needed'), Type.Literal('awaited'), Type.Literal('given')])
    ),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    ...PageInput
  }),
  async run(ctx, { shopId, registerId, state, approval, from, to, limit, after }) {
    const rows = await list([
      ctx.tenantId,
      ctx.company().id,
      shopId === undefined ? ctx.shopId : ctx.shop(shopId).id,
      registerId ?? null,
      state === undefined ? null : state === 'open',
      approval ?? null,
      from ?? null,
      to ?? null,
      ...byOpening.behind(after),
      limit + 1
    ])
    const { next } = byOpening.page(rows, limit, row => row)
    return { items: await viewsOf(ctx, rows.slice(0, limit)), next }
  }
})
