import {
  Day,
  defineCursor,
  defineUseCase,
  Id,
  Input,
  instantsOfDays,
  PageInput,
  rowStatement,
  Type
} from 'stoa/plugin'
import { PosSettings } from '../settings.ts'
import { OFFLINE_COLUMNS, OFFLINE_SOURCE, type OfflineSaleRow } from './store.ts'
import { OfflineState, summariesOf } from './view.ts'

const byArrival = defineCursor(['instant', 'id'], (row: OfflineSaleRow) => [
  row.received_at.toISOString(),
  row.id
])
// What waits is little among much: a statement of its own, so that it goes by the index of those.
const listOf = (name: string, also: string) =>
  rowStatement<OfflineSaleRow>(
    name,
    13,
    only => `
  SELECT ${OFFLINE_COLUMNS} FROM ${OFFLINE_SOURCE}
  WHERE o.tenant_id = $1 AND o.company_id = $2 AND ($3::uuid IS NULL OR o.shop_id = $3) AND ($4::text IS NULL OR o.state = $4) AND ($5::boolean IS NULL OR (o.looked_at IS NOT NULL) = $5)
    AND ($6::uuid IS NULL OR o.register_id = $6) AND ($7::text IS NULL OR o.device = $7) AND ($8::uuid IS NULL OR o.document_id = $8)
    AND ($9::timestamptz IS NULL OR o.received_at >= $9) AND ($10::timestamptz IS NULL OR o.received_at < $10)
    AND ($11::timestamptz IS NULL OR (o.received_at, o.id) < ($11, $12::uuid)) AND ${also} AND ${only}
  ORDER BY o.received_at DESC, o.id DESC LIMIT $13`
  )
const list = listOf('pos.offline-sales', 'true')
const waiting = listOf('pos.offline-sales-that-wait', 'o.waits')

export const listOfflineSales = defineUseCase({
  name: 'pos.list-offline-sales',
  summary: 'Sales that tills rang up without a network, those that came last in front',
  permission: 'offline-sale.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    registerId: Type.Optional(Id),
    saleId: Type.Optional(Type.String({ ...Id, description: 'The one that became this sale.' })),
    device: Type.Optional(Type.String({ pattern: '^[A-Z0-9]{2,4}$' })),
    state: Type.Optional(OfflineState),
    looked: Type.Optional(Type.Boolean({ description: 'Whether someone has looked at it.' })),
    waits: Type.Optional(
      Type.Boolean({
        description: 'true: only what is parked and not decided, or remarked and not looked at.'
      })
    ),
    from: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'The day it came.' })),
    to: Type.Optional(Day),
    ...PageInput
  }),
  async run(ctx, { shopId, registerId, saleId, device, state, looked, waits, from, to, ...page }) {
    const { limit, after } = page
    const scope = shopId === undefined ? ctx.shopId : ctx.shop(shopId).id
    const { timeZone } = scope === null ? ctx.company() : ctx.shop(scope)
    const { dayStartsAt } = ctx.settings(PosSettings, scope)
    const rows = await (waits === true ? waiting : list)(ctx, 'offline-sale.read', [
      ctx.tenantId,
      ctx.company().id,
      scope,
      state ?? null,
      looked ?? null,
      registerId ?? null,
      device ?? null,
      saleId ?? null,
      from === undefined ? null : instantsOfDays(from, from, timeZone, dayStartsAt).from,
      to === undefined ? null : instantsOfDays(to, to, timeZone, dayStartsAt).to,
      ...byArrival.behind(after),
      limit + 1
    ])
    const { next } = byArrival.page(rows, limit, row => row)
    return { items: await summariesOf(ctx, rows.slice(0, limit)), next }
  }
})
