import { statement } from 'stoa/plugin'

/**
 * What came of a batch: how many rows were looked at, how many are gone, and where the next batch
 * goes on.
 */
export interface Forgotten {
  seen: number
  gone: number
  last: string | null
}

/**
 * tenant, company, the id to go on after, the id up to which rows are old, limit. Ids carry their
 * time (UUIDv7), so the index of the list serves here too. Each row is looked at once a run, also
 * those that stay since someone may still ask about them.
 */
const forget = (what: 'exchange' | 'webhook') =>
  statement<Forgotten>(
    `payments.forget-${what}s`,
    `
  WITH old AS (
    SELECT id FROM payments_${what} WHERE tenant_id = $1 AND company_id = $2 AND id > $3 AND id < $4 ORDER BY id LIMIT $5
  ), gone AS (
    DELETE FROM payments_${what} w USING old WHERE w.tenant_id = $1 AND w.company_id = $2 AND w.id = old.id
      AND NOT EXISTS (SELECT 1 FROM payments_payment i WHERE i.tenant_id = w.tenant_id AND i.company_id = w.company_id AND i.id = w.payment_id
        AND (i.state IN ('created', 'requires-action', 'authorized', 'unknown') OR i.differs IS NOT NULL OR i.refund_pending_minor > 0 OR i.dispute IN ('inquiry', 'open')))
      AND NOT EXISTS (SELECT 1 FROM payments_payout p WHERE p.tenant_id = w.tenant_id AND p.company_id = w.company_id AND p.id = w.payout_id AND p.state IN ('pending', 'unknown'))
    RETURNING w.id
  )
  SELECT (SELECT count(*) FROM old)::integer AS seen, (SELECT count(*) FROM gone)::integer AS gone, (SELECT id FROM old ORDER BY id DESC LIMIT 1) AS last`
  )

export const purgeExchanges = forget('exchange')
export const purgeWebhooks = forget('webhook')
