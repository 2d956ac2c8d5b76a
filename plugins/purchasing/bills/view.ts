import { Currency, Day, Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { milliOf } from '../costs/store.ts'
import { milliText } from '../stock-value/store.ts'

const words = <T extends string>(...all: T[]) => Type.Union(all.map(one => Type.Literal(one)))

export const BillState = words('draft', 'approved', 'partly-paid', 'paid', 'cancelled')
export type BillState = Static<typeof BillState>
export const BillKind = words('bill', 'credit-note')
export const Method = words('bank-transfer', 'cash', 'card', 'cheque', 'other')

export const BillRecord = Type.Object({
  id: Id,
  kind: BillKind,
  supplierId: Id,
  supplierName: Type.String(),
  supplierNumber: Type.String({ description: 'As it stands on the paper.' }),
  state: BillState,
  currency: Currency,
  rate: Type.String({ description: "How much of the company's currency one of the bill's is." }),
  billedOn: Day,
  dueOn: Day,
  note: Nullable(Type.String()),
  netMinor: Type.Integer(),
  taxMinor: Type.Integer(),
  totalMinor: Type.Integer(),
  paidMinor: Type.Integer({
    description: 'Of a credit note: what of it was set off or paid back.'
  }),
  openMinor: Type.Integer({
    description: 'Still to be paid; 0 of a draft and of a cancelled one.'
  }),
  overdue: Type.Boolean({ description: 'Not paid in time, as far as was looked; a job looks.' }),
  createdAt: Instant,
  createdBy: Nullable(Id),
  approvedAt: Nullable(Instant),
  approvedBy: Nullable(Id),
  acceptedBecause: Nullable(
    Type.String(),
    'Why it was approved though it differs from what was ordered and received.'
  ),
  cancelledBecause: Nullable(Type.String()),
  supplierReturnId: Nullable(Id, 'Of a credit note: for what went back.'),
  version: Type.Integer()
})
export type BillRecord = Static<typeof BillRecord>
export const BillPage = Page(BillRecord)

const Home = (description: string) =>
  Nullable(Type.Integer(), `${description} In minor units of the company's currency.`)
export const BillLineView = Type.Object({
  lineNo: Type.Integer(),
  description: Nullable(Type.String()),
  netMinor: Type.Integer(),
  taxPpm: Type.Integer(),
  taxMinor: Type.Integer(),
  receiptId: Nullable(Id),
  receiptNumber: Nullable(Type.String()),
  receiptLineNo: Nullable(Type.Integer()),
  variantId: Nullable(Id),
  sku: Nullable(Type.String()),
  name: Nullable(Type.String(), 'As the catalogue has it today.'),
  quantity: Nullable(Type.String(), 'Pieces that are billed.'),
  orderNumber: Nullable(Type.String()),
  ordered: Nullable(Type.String(), 'Pieces of the order line.'),
  received: Nullable(Type.String(), 'Pieces of the line of the receipt.'),
  billedBefore: Nullable(Type.String(), 'Of them, billed already.'),
  expectedMinor: Home('What so many cost by their receipt.'),
  differenceMinor: Home('How much more the bill says than that.'),
  excess: Nullable(Type.String(), 'Pieces billed beyond what came; null: none.'),
  differs: Type.Boolean({
    description:
      'Whether it must be accepted: its cost or quantity differs, or nothing was received of it.'
  })
})
export type BillLineView = Static<typeof BillLineView>

export const PaymentView = Type.Object({
  id: Id,
  billId: Id,
  creditNoteId: Nullable(Id),
  method: Type.Union([...Method.anyOf, Type.Literal('credit-note')]),
  paidOn: Day,
  amountMinor: Type.Integer(),
  reference: Nullable(Type.String()),
  createdAt: Instant,
  userId: Nullable(Id),
  reversed: Nullable(
    Type.Object({ id: Id, because: Type.String(), at: Instant, userId: Nullable(Id) }),
    'That it was recorded wrongly and does not count; null: it counts.'
  )
})

export const BillView = Type.Object({
  ...BillRecord.properties,
  differs: Type.Boolean({ description: 'Whether approving it takes accepting a difference.' }),
  lines: Type.Array(BillLineView),
  paidBy: Type.Array(PaymentView)
})
export type BillView = Static<typeof BillView>

export interface BillRow {
  id: string
  kind: 'bill' | 'credit-note'
  supplier_id: string
  supplier_name: string
  supplier_number: string
  state: BillState
  currency: string
  rate: string
  billed_on: string
  due_on: string
  note: string | null
  net_minor: number
  tax_minor: number
  paid_minor: number
  overdue: boolean
  created_at: Date
  created_by: string | null
  approved_at: Date | null
  approved_by: string | null
  accepted_because: string | null
  cancelled_because: string | null
  return_id: string | null
  version: number
}

export const isOpen = (state: BillState): boolean => state === 'approved' || state === 'partly-paid'

export function viewOfBill(row: BillRow): BillRecord {
  const totalMinor = row.net_minor + row.tax_minor
  return {
    id: row.id,
    kind: row.kind,
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    supplierNumber: row.supplier_number,
    state: row.state,
    currency: row.currency,
    rate: row.rate.replace(/0{1,8}$/, '').replace(/\.$/, ''),
    billedOn: row.billed_on,
    dueOn: row.due_on,
    note: row.note,
    netMinor: row.net_minor,
    taxMinor: row.tax_minor,
    totalMinor,
    paidMinor: row.paid_minor,
    openMinor: isOpen(row.state) ? totalMinor - row.paid_minor : 0,
    overdue: row.overdue && isOpen(row.state),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    approvedAt: row.approved_at?.toISOString() ?? null,
    approvedBy: row.approved_by,
    acceptedBecause: row.accepted_because,
    cancelledBecause: row.cancelled_because,
    supplierReturnId: row.return_id,
    version: row.version
  }
}

export const piecesText = (quantity: string | null): string | null =>
  quantity === null ? null : milliText(milliOf(quantity))
