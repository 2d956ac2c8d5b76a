import { statement } from 'stoa/plugin'
import type { SalesAnswers } from '../../../contracts/sales.ts'

const ofIds = statement<{ id: string; original_id: string }>(
  'pos.originals',
  `
  SELECT id, original_id FROM pos_document
  WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3) AND original_id IS NOT NULL AND kind IN ('refund', 'void')`
)

/** Answers Sales.originals. */
export const originals: SalesAnswers['originals'] = async (ctx, documentIds) =>
  new Map(
    (await ofIds([ctx.tenantId, ctx.company().id, documentIds])).map(row => [
      row.id,
      row.original_id
    ])
  )
