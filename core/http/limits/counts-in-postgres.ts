import { statement } from '../../database/statement.ts'
import { unitOfWork } from '../../database/unit-of-work.ts'
import type { Instance } from '../../instance/instance.ts'
import type { SharedCounts } from './shared-counts.ts'

/** No one's: an address is counted before anyone knows whose tenant it calls. */
const NIL = '00000000-0000-0000-0000-000000000000'
const SCOPE = {
  placement: 'pool',
  tenantId: NIL,
  companyId: '*',
  shopId: '*',
  userId: null,
  visitorId: '*'
}

const count = statement<{ requests: number; left_ms: number }>(
  'http.count-request',
  `
  INSERT INTO stoa.request_count AS c (tenant_id, key, requests, until) VALUES ($1, $2, 1, clock_timestamp() + make_interval(secs => $3::float8 / 1000))
  ON CONFLICT (tenant_id, key) DO UPDATE SET
    requests = CASE WHEN c.until > clock_timestamp() THEN c.requests + 1 ELSE 1 END, until = CASE WHEN c.until > clock_timestamp() THEN c.until ELSE excluded.until END
  RETURNING requests, (extract(epoch FROM until - clock_timestamp()) * 1000)::float8 AS left_ms`
)

/** Counts that all processes share over their database. */
export const countsInPostgres = (instance: Instance): SharedCounts => ({
  // Each is a write: worth it where accounts are guarded, not for what is read.
  takes: guards => guards,
  async count(key, windowMs) {
    const [row] = await unitOfWork(instance.pool, SCOPE, () => count([NIL, key, windowMs]), {
      owner: 'http.count-request'
    })
    if (!row) throw new Error('The request was not counted.')
    return { count: row.requests, leftMs: row.left_ms }
  },
  async close() {}
})
