import { type Context, newId, statement, type Static, type UnitContext } from 'stoa/plugin'
import type { PaymentView } from '../bills/view.ts'

type Payment = Static<typeof PaymentView>
interface PaymentRow {
  id: string
  bill_id: string
  credit_id: string | null
  method: Payment['method']
  paid_on: string
  amount_minor: number
  reference: string | null
  created_at: Date
  user_id: string | null
}

const COLUMNS =
  'id, bill_id, credit_id, method, paid_on::text AS paid_on, amount_minor, reference, created_at, user_id'
const AT = 'tenant_id = $1 AND company_id = $2'
const ofBill = statement<PaymentRow>(
  'purchasing.bill-payments',
  `
  SELECT ${COLUMNS} FROM purchasing_bill_payment WHERE ${AT} AND bill_id = $3
  UNION ALL SELECT ${COLUMNS} FROM purchasing_bill_payment WHERE ${AT} AND credit_id = $3 ORDER BY id`
)
const insert = statement(
  'purchasing.add-bill-payment',
  `
  INSERT INTO purchasing_bill_payment (tenant_id, company_id, id, bill_id, credit_id, method, paid_on, amount_minor, reference, created_at, user_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7::date, $8, $9, $10, $11)`
)
// Only what is open is paid, whoever paid in between.
const pay = statement<{ id: string }>(
  'purchasing.pay-bill',
  `
  UPDATE purchasing_bill SET paid_minor = paid_minor + $4, updated_at = $5, version = version + 1,
    state = CASE WHEN paid_minor + $4 = net_minor + tax_minor THEN 'paid' ELSE 'partly-paid' END
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state IN ('approved', 'partly-paid') AND paid_minor + $4 <= net_minor + tax_minor RETURNING id`
)

const place = (ctx: Context): [string, string] => [ctx.tenantId, ctx.company().id]

export const paymentsOf = async (ctx: Context, billId: string): Promise<Payment[]> =>
  (await ofBill([...place(ctx), billId])).map(row => ({
    id: row.id,
    billId: row.bill_id,
    creditNoteId: row.credit_id,
    method: row.method,
    paidOn: row.paid_on,
    amountMinor: row.amount_minor,
    reference: row.reference,
    createdAt: row.created_at.toISOString(),
    userId: row.user_id
  }))

/** Books that so much of it is paid. @returns false when that is more than is open */
export const takeOff = async (
  ctx: UnitContext,
  billId: string,
  amountMinor: number
): Promise<boolean> => (await pay([...place(ctx), billId, amountMinor, ctx.now])).length > 0

interface NewPayment {
  billId: string
  creditId: string | null
  method: Payment['method']
  paidOn: string
  amountMinor: number
  reference: string | null
}
export const addPayment = (ctx: UnitContext, of: NewPayment): Promise<unknown> =>
  insert([
    ...place(ctx),
    newId(),
    of.billId,
    of.creditId,
    of.method,
    of.paidOn,
    of.amountMinor,
    of.reference,
    ctx.now,
    ctx.userId
  ])
