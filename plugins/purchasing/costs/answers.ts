import { statement } from 'stoa/plugin'
import type { CostAnswers } from '../../../contracts/costs.ts'
import { parseValue, toMinor } from './rules/value.ts'

const received = statement<{ variant_id: string; unit_cost: string }>(
  'purchasing.average-costs',
  `
  SELECT variant_id, unit_cost FROM purchasing_cost
  WHERE tenant_id = $1 AND company_id = $2 AND variant_id = ANY ($3) AND last_cost IS NOT NULL AND unit_cost IS NOT NULL`
)

/** Answers Costs.averages. */
export const averages: CostAnswers['averages'] = async (ctx, variantIds) =>
  (await received([ctx.tenantId, ctx.company().id, variantIds])).map(row => ({
    variantId: row.variant_id,
    averageMinor: toMinor(parseValue(row.unit_cost))
  }))
