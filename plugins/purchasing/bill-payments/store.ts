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
  reversal_id: string | null
  reversed_because: string | null
  reversed_at: Date | null
  reversed_by: string | null
}

const COLUMNS =
  'p.id, p.bill_id, p.credit_id, p.method, p.paid_on::text AS paid_on, p.amount_minor, p.reference, p.created_at, p.user_id, v.id AS reversal_id, v.because AS reversed_because, v.created_at AS reversed_at, v.user_id AS reversed_by'
const FROM =
  'purchasing_bill_payment p LEFT JOIN purchasing_payment_reversal v ON v.tenant_id = $1 AND v.payment_id = p.id'
const AT = 'p.tenant_id = $1 AND p.company_id = $2'
const ofBill = statement<PaymentRow>(
  'purchasing.bill-payments',
  `
  SELECT ${COLUMNS} FROM ${FROM} WHERE ${AT} AND p.bill_id = $3
  UNION ALL SELECT ${COLUMNS} FROM ${FROM} WHERE ${AT} AND p.credit_id = $3 ORDER BY id`
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

const back = statement(
  'purchasing.put-back-payment',
  `
  UPDATE purchasing_bill SET paid_minor = paid_minor - $4, updated_at = $5, version = version + 1, state = CASE WHEN paid_minor = $4 THEN 'approved' ELSE 'partly-paid' END
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
const insertReversal = statement(
  'purchasing.add-payment-reversal',
  'INSERT INTO purchasing_payment_reversal (tenant_id, company_id, id, payment_id, because, created_at, user_id) VALUES ($1, $2, $3, $4, $5, $6, $7)'
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
    userId: row.user_id,
    reversed:
      row.reversal_id === null || row.reversed_at === null
        ? null
        : {
            id: row.reversal_id,
            because: row.reversed_because ?? '',
            at: row.reversed_at.toISOString(),
            userId: row.reversed_by
          }
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

/** So much of it is open again. It is locked, and so much of it was paid. */
export const putBack = (ctx: UnitContext, billId: string, amountMinor: number): Promise<unknown> =>
  back([...place(ctx), billId, amountMinor, ctx.now])

/** @returns its id */
export async function addReversal(
  ctx: UnitContext,
  paymentId: string,
  because: string
): Promise<string> {
  const id = newId()
  await insertReversal([...place(ctx), id, paymentId, because, ctx.now, ctx.userId])
  return id
}
