import { statement } from 'stoa/plugin'
import type { PurchaseAnswers, ReceiptHeader } from '../../../contracts/purchases.ts'

const byIds = statement<ReceiptHeader>(
  'purchasing.headers-of-receipts',
  `
  SELECT r.id, r.number, r.received_at AS "receivedAt", r.supplier_id AS "supplierId", s.name AS "supplierName", r.reference FROM purchasing_receipt r
  LEFT JOIN purchasing_supplier s ON s.tenant_id = $1 AND s.id = r.supplier_id WHERE r.tenant_id = $1 AND r.company_id = $2 AND r.id = ANY ($3)`
)

/** Answers Purchases.receipts. */
export const receiptHeaders: PurchaseAnswers['receipts'] = async (ctx, receiptIds) =>
  receiptIds.length === 0 ? [] : byIds([ctx.tenantId, ctx.company().id, receiptIds])
