import { statement } from 'stoa/plugin'
import type { SalesAnswers } from '../../../contracts/sales.ts'

const byIds = statement<Awaited<ReturnType<SalesAnswers['headers']>>[number]>(
  'pos.headers-of-documents',
  `SELECT id, number, occurred_at AS "occurredAt", shop_id AS "shopId", customer_id AS "customerId" FROM pos_document WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3)`
)

/** Answers Sales.headers. */
export const headers: SalesAnswers['headers'] = async (ctx, documentIds) =>
  documentIds.length === 0 ? [] : byIds([ctx.tenantId, ctx.company().id, documentIds])
