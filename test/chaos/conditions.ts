/**
 * Each finds the rows that should not be, of the tenants in $1. What is left alone is what was not
 * there before.
 */
export const conditions: Record<string, string> = {
  'numbers without gaps': `SELECT tenant_id, series, year, count(*), max(serial) FROM pool.pos_document WHERE tenant_id = ANY($1)
    GROUP BY 1, company_id, 2, 3 HAVING count(*) <> max(serial) OR min(serial) <> 1`,
  'the counter is at the last number': `SELECT c.tenant_id, c.series, c.last_number FROM pool.document_counter c
    JOIN (SELECT tenant_id, company_id, series, year, count(*) AS n FROM pool.pos_document GROUP BY 1, 2, 3, 4) d USING (tenant_id, company_id, series, year)
    WHERE c.tenant_id = ANY($1) AND c.last_number <> d.n`,
  'order numbers without gaps':
    'SELECT tenant_id, year, count(*), max(serial) FROM pool.storefront_order WHERE tenant_id = ANY($1) GROUP BY 1, company_id, 2 HAVING count(*) <> max(serial)',
  'stock is the sum of its movements': `SELECT l.tenant_id, l.variant_id, l.quantity, m.moved FROM pool.inventory_level l
    LEFT JOIN (SELECT tenant_id, shop_id, variant_id, sum(quantity) AS moved FROM pool.inventory_movement GROUP BY 1, 2, 3) m USING (tenant_id, shop_id, variant_id)
    WHERE l.tenant_id = ANY($1) AND l.quantity <> coalesce(m.moved, 0)`,
  'what is reserved is the sum of the reservations': `SELECT l.tenant_id, l.variant_id, l.reserved, r.held FROM pool.inventory_level l
    LEFT JOIN (SELECT tenant_id, shop_id, variant_id, sum(quantity) AS held FROM pool.inventory_reservation GROUP BY 1, 2, 3) r USING (tenant_id, shop_id, variant_id)
    WHERE l.tenant_id = ANY($1) AND l.reserved <> coalesce(r.held, 0)`,
  'a document moves each variant once': `SELECT tenant_id, document_id, variant_id FROM pool.inventory_movement
    WHERE tenant_id = ANY($1) AND document_type <> 'adjustment' GROUP BY 1, 2, 3 HAVING count(*) > 1`,
  'a document moves what its lines say': `SELECT d.tenant_id, d.id, d.kind FROM pool.pos_document d WHERE d.tenant_id = ANY($1)
    AND (SELECT coalesce(sum(quantity), 0) FROM pool.pos_line l WHERE l.tenant_id = d.tenant_id AND l.document_id = d.id AND stocked)
     <> abs((SELECT coalesce(sum(quantity), 0) FROM pool.inventory_movement m WHERE m.tenant_id = d.tenant_id AND m.document_id = d.id))`,
  'lines add up to the total': `SELECT d.tenant_id, d.id FROM pool.pos_document d WHERE d.tenant_id = ANY($1)
    AND d.total_minor <> (SELECT coalesce(sum(total_minor), 0) FROM pool.pos_line l WHERE l.tenant_id = d.tenant_id AND l.document_id = d.id)`,
  'tenders add up to what was paid': `SELECT d.tenant_id, d.id FROM pool.pos_document d WHERE d.tenant_id = ANY($1)
    AND d.paid_minor <> (SELECT coalesce(sum(amount_minor), 0) FROM pool.pos_tender p WHERE p.tenant_id = d.tenant_id AND p.document_id = d.id)`,
  'paid less change is what was due':
    'SELECT tenant_id, id FROM pool.pos_document WHERE tenant_id = ANY($1) AND paid_minor - change_minor <> due_minor',
  'no more comes back than was sold':
    'SELECT * FROM pool.pos_returned_line WHERE tenant_id = ANY($1) AND returned > sold',
  'every event has become jobs':
    'SELECT tenant_id, name FROM pool.outbox WHERE tenant_id = ANY($1) AND dispatched_at IS NULL',
  'events are numbered without gaps, and the counter is at the last': `SELECT tenant_id, count(*), max(o.number), c.last_number
    FROM pool.outbox o LEFT JOIN pool.event_counter c USING (tenant_id) WHERE tenant_id = ANY($1)
    GROUP BY tenant_id, c.last_number HAVING count(*) <> max(o.number) OR count(*) <> count(o.number) OR count(*) IS DISTINCT FROM c.last_number`,
  'no job is dead':
    "SELECT tenant_id, name, last_error FROM pool.job WHERE tenant_id = ANY($1) AND state = 'dead' AND name NOT LIKE 'hostile.%'",
  'every job that was due is done': `SELECT tenant_id, name, state, attempts, last_error FROM pool.job WHERE tenant_id = ANY($1)
    AND name NOT LIKE 'hostile.%'
    AND state IN ('queued', 'active') AND (attempts > 0 OR run_at < now() - interval '5 seconds')`,
  'each document has told of itself once': `SELECT d.tenant_id, d.id, d.kind FROM pool.pos_document d WHERE d.tenant_id = ANY($1)
    AND (SELECT count(*) FROM pool.outbox o WHERE o.tenant_id = d.tenant_id AND o.name IN ('pos.sale-posted', 'pos.sale-refunded', 'pos.sale-voided')
     AND coalesce(o.data ->> 'voidId', o.data ->> 'refundId', o.data ->> 'saleId') = d.id::text) <> 1`,
  'each customer hears of a sale once': `SELECT d.tenant_id, d.id FROM pool.pos_document d JOIN pool.customers_customer c ON c.tenant_id = d.tenant_id AND c.id = d.customer_id
    WHERE d.tenant_id = ANY($1) AND d.kind = 'sale' AND c.phone IS NOT NULL AND c.whatsapp_consent
    AND (SELECT count(*) FROM pool.whatsapp_message m WHERE m.tenant_id = d.tenant_id AND m.kind = 'order-notice' AND m.source LIKE '%' || d.id::text || '%') <> 1`,
  'each adjustment is in the audit once at most': `SELECT d.tenant_id, d.id FROM pool.inventory_adjustment d WHERE d.tenant_id = ANY($1)
    AND (SELECT count(*) FROM pool.audit_entry a WHERE a.tenant_id = d.tenant_id AND a.subject_id = d.id) > 1`,
  'each mail once':
    'SELECT tenant_id, source, template FROM pool.mail_message WHERE tenant_id = ANY($1) GROUP BY tenant_id, company_id, source, template HAVING count(*) > 1',
  'each mail has left':
    "SELECT tenant_id, template, state, attempts, last_error FROM pool.mail_message WHERE tenant_id = ANY($1) AND state <> 'sent'",
  'each payment goes back once at most': `SELECT tenant_id, payment_id FROM pool.payments_refund WHERE tenant_id = ANY($1)
    GROUP BY 1, 2 HAVING count(*) FILTER (WHERE state <> 'failed') > 1`,
  'no variant is there twice':
    'SELECT tenant_id, sku FROM pool.catalog_variant WHERE tenant_id = ANY($1) GROUP BY tenant_id, company_id, sku HAVING count(*) > 1',
  'each key acted once':
    'SELECT tenant_id, operation, key FROM pool.idempotency_key WHERE tenant_id = ANY($1) GROUP BY 1, 2, 3 HAVING count(*) > 1'
}
