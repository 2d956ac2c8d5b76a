import {
  Amount,
  type Context,
  Currency,
  Id,
  Instant,
  namesOfStaff,
  Nullable,
  Page,
  type Static,
  Type
} from 'stoa/plugin'
import { Remark } from './frozen/remarks.ts'
import type { OfflineSaleRow } from './store.ts'

/** What a till is answered. */
export const Acceptance = Type.Object({
  state: Type.Union([Type.Literal('posted'), Type.Literal('parked')], {
    description: 'parked: it is safe on the server and waits for people.'
  }),
  reference: Type.String(),
  saleId: Nullable(Id),
  number: Nullable(Type.String()),
  remarks: Type.Array(Remark, { description: 'Of one that was parked: why.' })
})
export type Acceptance = Static<typeof Acceptance>

export const answerOf = (row: OfflineSaleRow): Acceptance =>
  row.state === 'posted'
    ? {
        state: 'posted',
        reference: row.reference,
        saleId: row.document_id,
        number: row.number,
        remarks: row.remarks
      }
    : parkedAnswer(row.reference, { code: row.reason ?? '', facts: row.reason_facts ?? {} })

export const parkedAnswer = (reference: string, remark: Remark): Acceptance => ({
  state: 'parked',
  reference,
  saleId: null,
  number: null,
  remarks: [remark]
})

const Person = Nullable(
  Type.Object({ id: Id, name: Type.String() }),
  'null: not a member of staff, or not known.'
)

export const OfflineState = Type.Union(
  [Type.Literal('posted'), Type.Literal('parked'), Type.Literal('dismissed')],
  {
    description:
      'posted: it is a sale. parked: it waits for people. dismissed: they decided that it is none.'
  }
)

export const OfflineSaleSummary = Type.Object({
  id: Id,
  shopId: Id,
  registerId: Nullable(Id, 'null: it names no till of this shop.'),
  reference: Type.String(),
  device: Type.String({ description: 'The code of the device that gave the reference.' }),
  seq: Type.Integer({ description: 'Its count of the reference.' }),
  state: OfflineState,
  saleId: Nullable(Id),
  number: Nullable(Type.String()),
  reason: Nullable(Remark, 'Why it was parked.'),
  remarks: Type.Array(Remark),
  currency: Nullable(Currency),
  totalMinor: Nullable(Amount, 'What it came to, as the till says; null: it cannot be read.'),
  rungUpAt: Nullable(Instant, "By the device's clock as corrected; null: it cannot be read."),
  receivedAt: Instant,
  cashier: Type.Unsafe<Static<typeof Person>>({
    ...Person,
    description: 'Who rang it up, as the till says.'
  }),
  sentBy: Type.Unsafe<Static<typeof Person>>({
    ...Person,
    description: 'Who was logged in where it was sent.'
  }),
  waits: Type.Boolean({
    description: 'Whether it is parked and not decided, or remarked and not looked at.'
  }),
  lookedAt: Nullable(Instant),
  lookedBy: Person,
  decidedAt: Nullable(Instant, 'When it was posted after all, or dismissed.'),
  decidedBy: Person,
  dismissedReason: Nullable(Type.String())
})
export type OfflineSaleSummary = Static<typeof OfflineSaleSummary>
export const OfflineSalePage = Page(OfflineSaleSummary)

export const OfflineSaleView = Type.Composite([
  OfflineSaleSummary,
  Type.Object({ content: Type.String({ description: 'As the till sent it.' }) })
])
export type OfflineSaleView = Static<typeof OfflineSaleView>

/** For lists: names are looked up for all of them at once. */
export async function summariesOf(
  ctx: Context,
  rows: OfflineSaleRow[]
): Promise<OfflineSaleSummary[]> {
  const people = await namesOfStaff(
    ctx,
    rows.flatMap(row => [row.cashier_id, row.sent_by, row.looked_by, row.decided_by])
  )
  const person = (id: string | null) => {
    const name = people.get(id ?? '')
    return id === null || name === undefined ? null : { id, name }
  }
  return rows.map(row => ({
    id: row.id,
    shopId: row.shop_id,
    registerId: row.register_id,
    reference: row.reference,
    device: row.device,
    seq: row.seq,
    state: row.state,
    saleId: row.document_id,
    number: row.number,
    reason: row.reason === null ? null : { code: row.reason, facts: row.reason_facts ?? {} },
    remarks: row.remarks,
    currency: row.currency,
    totalMinor: row.total_minor,
    rungUpAt: row.rung_up_at?.toISOString() ?? null,
    receivedAt: row.received_at.toISOString(),
    cashier: person(row.cashier_id),
    sentBy: person(row.sent_by),
    waits: row.waits,
    lookedAt: row.looked_at?.toISOString() ?? null,
    lookedBy: person(row.looked_by),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy: person(row.decided_by),
    dismissedReason: row.dismissed_reason
  }))
}

export async function viewOf(
  ctx: Context,
  row: OfflineSaleRow & { content: string }
): Promise<OfflineSaleView> {
  const [summary] = await summariesOf(ctx, [row])
  return { ...(summary as OfflineSaleSummary), content: row.content }
}

export const DeviceProgress = Type.Object({
  highest: Type.Integer({ description: 'The highest count the server knows; 0: none.' }),
  missing: Type.Array(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 }), {
    description:
      'What is missing below it, from and to, both included; at most 100 of them, the lowest first.'
  })
})
