import { amountOfSum, type Context, dynamicStatement } from 'stoa/plugin'
import type { SalesAnswers } from '../../../contracts/sales.ts'
import type { DiscountFigure, DiscountGroup } from '../../../contracts/sales-figures.ts'
import { assertRange, countedDocuments } from '../sales/figures.ts'

const MOST = 1000
/** The statement's own parameters. */
const OWN = 6

const KEY: Record<DiscountGroup, string> = {
  none: "''",
  reason: "coalesce(x.reason, '')",
  user: "coalesce(s.user_id::text, '')",
  approver: "coalesce(s.discount_approved_by::text, '')"
}

// What takes a sale back undoes its discounts under what they were given for, so these documents ask
// the one they are about, each for itself by its key: joined to all sales, all of them would be read.
// Few documents have a discount, so the others' lines are not.
export const discountsBy = (groupBy: DiscountGroup, only: string): string => `
  SELECT g.key, count(DISTINCT g.id) FILTER (WHERE g.kind = 'sale') - count(DISTINCT g.id) FILTER (WHERE g.kind = 'void') AS sales,
    coalesce(sum(g.amount) FILTER (WHERE g.kind = 'sale'), 0) AS given, coalesce(sum(g.amount) FILTER (WHERE g.kind <> 'sale'), 0) AS undone
  FROM (
    SELECT d.id, d.kind, x.amount, ${KEY[groupBy]} AS key
    FROM pos_document d
    CROSS JOIN LATERAL (
      SELECT d.user_id, d.discount_reason, d.discount_approved_by WHERE d.original_id IS NULL
      UNION ALL
      SELECT o.user_id, o.discount_reason, o.discount_approved_by FROM pos_document o WHERE o.tenant_id = d.tenant_id AND o.id = d.original_id) s
    JOIN pos_line l ON l.tenant_id = d.tenant_id AND l.document_id = d.id
    CROSS JOIN LATERAL (VALUES (l.line_discount_minor, l.discount_reason), (l.document_discount_minor, s.discount_reason)) AS x (amount, reason)
    WHERE d.tenant_id = $1 AND d.company_id = $2 AND d.business_day BETWEEN $3 AND $4 AND ($5::uuid IS NULL OR d.shop_id = $5) AND d.discount_minor <> 0 AND x.amount <> 0
      AND ${only}) g
  GROUP BY 1 ORDER BY given DESC, 1 LIMIT $6`

interface Row {
  key: string
  sales: number
  given: string
  undone: string
}

/** Answers Sales.discounts. @throws stoa.invalid-input, stoa.figure-too-large */
export const discounts: SalesAnswers['discounts'] = async (
  ctx: Context,
  { from, to, groupBy, shopId }
): Promise<DiscountFigure[]> => {
  assertRange(from, to)
  const only = countedDocuments(ctx, OWN)
  const rows = await dynamicStatement<Row>(discountsBy(groupBy, only.sql), [
    ctx.tenantId,
    ctx.company().id,
    from,
    to,
    shopId ?? ctx.shopId,
    MOST,
    ...only.values
  ])
  return rows.map(({ key, sales, given, undone }) => {
    const [givenMinor, undoneMinor] = [amountOfSum(given), amountOfSum(undone)]
    return { key, sales, givenMinor, undoneMinor, discountMinor: givenMinor - undoneMinor }
  })
}
