import { defineUseCase, Input, statement, Type } from 'stoa/plugin'

const MOST_GAPS = 100

// Two ranges of two indexes: of the sales of the company under references of this device, and of what
// it sent. Between K7- and K7. lies what begins with K7-; what is no count (K7-000123-2) is left out.
const gaps = statement<{ highest: number | null; since: number | null; next: number }>(
  'pos.device-progress',
  `
  WITH seen AS MATERIALIZED (
    SELECT substring(d.reference FROM length($3::text) + 2)::bigint AS seq FROM pos_document d
    WHERE d.tenant_id = $1 AND d.company_id = $2 AND d.kind = 'sale' AND d.reference >= $4 AND d.reference < $5 AND d.reference ~ '^[A-Z0-9]{2,4}-[0-9]{6,9}$'
    UNION SELECT o.seq FROM pos_offline_sale o WHERE o.tenant_id = $1 AND o.company_id = $2 AND o.device = $3
  ), steps AS (
    SELECT seq AS next, lag(seq, 1, 0::bigint) OVER (ORDER BY seq) AS since FROM seen WHERE seq > 0
  )
  SELECT (SELECT max(seq) FROM seen) AS highest, s.since, s.next FROM (SELECT 1) AS always LEFT JOIN LATERAL (SELECT since, next FROM steps WHERE next - since > 1 ORDER BY next LIMIT $6) s ON true`
)

export const getDeviceProgress = defineUseCase({
  name: 'pos.get-device-progress',
  summary:
    'Which references of a device the server has, so that the device knows what to send again',
  permission: 'sale.post-offline',
  reads: true,
  input: Input({
    device: Type.String({
      pattern: '^[A-Z0-9]{2,4}$',
      description: 'What its references begin with.'
    })
  }),
  async run(ctx, { device }) {
    const rows = await gaps([
      ctx.tenantId,
      ctx.company().id,
      device,
      `${device}-`,
      `${device}.`,
      MOST_GAPS
    ])
    return {
      highest: rows[0]?.highest ?? 0,
      missing: rows.flatMap(({ since, next }) => (since === null ? [] : [[since + 1, next - 1]]))
    }
  }
})
