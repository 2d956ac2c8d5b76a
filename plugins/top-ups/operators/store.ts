import { type Context, statement, type UnitContext } from 'stoa/plugin'
import type { Operator } from '../providers/provider.ts'
import type { Sold } from '../rules/is-sold.ts'

interface Row {
  operator_id: string
  name: string
  country: string
  currency: string
  is_local: boolean
  fixed_minor: number[]
  least_minor: number | null
  most_minor: number | null
}

export interface KnownOperator extends Sold {
  id: string
  name: string
  country: string
  currency: string
  isLocal: boolean
}

const put = statement(
  'top-ups.put-operators',
  `
  INSERT INTO top_ups_operator (tenant_id, company_id, operator_id, name, country, currency, is_local, fixed_minor, least_minor, most_minor, found_at)
  SELECT $1, $2, o.id, o.name, o.country, $3, o."isLocal", o."fixedMinor", o."leastMinor", o."mostMinor", $4
  FROM jsonb_to_recordset($5::jsonb) AS o (id text, name text, country text, "isLocal" boolean, "fixedMinor" bigint[], "leastMinor" bigint, "mostMinor" bigint)
  ON CONFLICT (tenant_id, company_id, operator_id) DO UPDATE SET name = excluded.name, country = excluded.country, currency = excluded.currency,
    is_local = excluded.is_local, fixed_minor = excluded.fixed_minor, least_minor = excluded.least_minor, most_minor = excluded.most_minor, found_at = excluded.found_at`
)
const named = statement<Row>(
  'top-ups.operators',
  `
  SELECT operator_id, name, country, currency, is_local, fixed_minor, least_minor, most_minor
  FROM top_ups_operator WHERE tenant_id = $1 AND company_id = $2 AND operator_id = ANY ($3)`
)

/** Keeps what the provider told of operators, in the order of their ids: others do the same. */
export async function keepOperators(
  ctx: UnitContext,
  currency: string,
  operators: readonly Operator[]
): Promise<void> {
  const unique = [...new Map(operators.map(one => [one.id, one])).values()]
  const rows = unique.sort((a, b) => (a.id < b.id ? -1 : 1))
  await put([ctx.tenantId, ctx.company().id, currency, ctx.now, JSON.stringify(rows)])
}

/** Those of some ids that were found before. */
export async function knownOperators(
  ctx: Context,
  ids: readonly string[]
): Promise<Map<string, KnownOperator>> {
  const rows = await named([ctx.tenantId, ctx.company().id, ids])
  return new Map(
    rows.map(row => [
      row.operator_id,
      {
        id: row.operator_id,
        name: row.name,
        country: row.country,
        currency: row.currency,
        isLocal: row.is_local,
        fixedMinor: row.fixed_minor.map(Number),
        leastMinor: row.least_minor,
        mostMinor: row.most_minor
      }
    ])
  )
}
