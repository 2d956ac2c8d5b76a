import { type Context, statement } from 'stoa/plugin'
import type { TenderRow } from '../documents/stored-document.ts'

/** Of one way a sale was paid: what has not gone back, tips left out. Minor units. */
export type MoneyLeft = Pick<TenderRow, 'type' | 'amount_minor' | 'reference' | 'payment_id'>

// Each sale is made by one exchange at most, so that exchanges make a tree of sales, whose root was
// paid with money alone. What went back for goods given in exchange moved no money: on both sides of
// it stands the same amount, and is left out. $3: of which sale.
const left = statement<MoneyLeft>(
  'pos.money-left',
  `
  WITH RECURSIVE up (id, depth) AS (
    SELECT $3::uuid, 0
    UNION ALL SELECT r.original_id, up.depth + 1 FROM up JOIN pos_exchange e ON e.tenant_id = $1 AND e.sale_id = up.id
      JOIN pos_document r ON r.tenant_id = $1 AND r.id = e.refund_id
  ), family (id) AS (
    (SELECT id FROM up ORDER BY depth DESC LIMIT 1)
    UNION ALL SELECT e.sale_id FROM family f JOIN pos_document r ON r.tenant_id = $1 AND r.original_id = f.id AND r.kind = 'refund'
      JOIN pos_exchange e ON e.tenant_id = $1 AND e.refund_id = r.id
  ), documents AS (
    SELECT d.id, 1 AS sign, d.change_minor FROM family f JOIN pos_document d ON d.tenant_id = $1 AND d.company_id = $2 AND d.id = f.id
    UNION ALL SELECT d.id, -1, d.change_minor FROM family f JOIN pos_document d ON d.tenant_id = $1 AND d.company_id = $2 AND d.original_id = f.id AND d.kind = 'refund'
  )
  SELECT type, payment_id, max(reference) AS reference, sum(amount)::bigint AS amount_minor FROM (
    SELECT p.type, p.payment_id, CASE WHEN d.sign > 0 THEN p.reference END AS reference, d.sign * (p.amount_minor - p.tip_minor) AS amount
    FROM documents d JOIN pos_tender p ON p.tenant_id = $1 AND p.document_id = d.id WHERE p.type <> 'exchange'
    UNION ALL SELECT 'cash', NULL, NULL, -d.sign * d.change_minor FROM documents d WHERE d.change_minor <> 0) AS moved
  GROUP BY type, payment_id HAVING sum(amount) > 0 ORDER BY type, payment_id`
)

/**
 * By which ways a sale was paid, and how much of each has not gone back. What was paid for it in goods
 * counts as the money of the sale these came from: were it cash, a card sale could be turned into
 * cash by exchanging it first, unseen. All sales that exchanges connect have one purse for that: by
 * no way goes more back for all of them than came in by it.
 */
export const moneyLeft = (ctx: Context, saleId: string): Promise<MoneyLeft[]> =>
  left([ctx.tenantId, ctx.company().id, saleId])
