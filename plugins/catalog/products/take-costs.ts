import { type EventData, statement, type UnitContext } from 'stoa/plugin'
import { type ComponentCostsChanged, Components } from '../../../contracts/components.ts'
import { Costs, type CostsKept } from '../../../contracts/costs.ts'

// Locked before it is asked what they cost, so that of two that come at once the later one asks later.
const lock = statement(
  'catalog.lock-products-of-variants',
  `
  SELECT p.id FROM catalog_product p
  WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id IN (SELECT product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3))
  ORDER BY p.id FOR NO KEY UPDATE`
)
const take = statement(
  'catalog.take-costs',
  `
  WITH taken AS (
    UPDATE catalog_variant v SET cost_minor = w.cost FROM unnest($3::uuid[], $4::bigint[]) AS w (id, cost)
    WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.id = w.id AND v.cost_minor IS DISTINCT FROM w.cost RETURNING v.product_id
  )
  UPDATE catalog_product SET version = version + 1, updated_at = $5 WHERE tenant_id = $1 AND id IN (SELECT product_id FROM taken)`
)

/** What something costs by its parts becomes what the catalogue says it costs. */
export async function takeCostsOfParts(
  ctx: UnitContext,
  { companyId, variantIds }: EventData<typeof ComponentCostsChanged>
): Promise<void> {
  await lock([ctx.tenantId, companyId, variantIds])
  const costs = (await ctx.askIfAnswered(Components)?.costs(variantIds)) ?? []
  const known = costs.filter(({ costMinor }) => costMinor !== null)
  await take([
    ctx.tenantId,
    companyId,
    known.map(({ variantId }) => variantId),
    known.map(({ costMinor }) => costMinor),
    ctx.now
  ])
}

/** The average that is kept becomes what the catalogue says a variant costs. */
export async function takeCosts(
  ctx: UnitContext,
  { companyId, variantIds }: EventData<typeof CostsKept>
): Promise<void> {
  await lock([ctx.tenantId, companyId, variantIds])
  const averages = (await ctx.askIfAnswered(Costs)?.averages(variantIds)) ?? []
  await take([
    ctx.tenantId,
    companyId,
    averages.map(({ variantId }) => variantId),
    averages.map(({ averageMinor }) => averageMinor),
    ctx.now
  ])
}
