/**
 * The limit's tables: the product's own, without row-level security and foreign keys, under a plain
 * superuser. What a careful person would write by hand for one shop system with one job.
 */
const TABLES = [
  'pos_document',
  'pos_line',
  'pos_tender',
  'inventory_level',
  'inventory_movement',
  'outbox',
  'idempotency_key',
  'document_counter',
  'catalog_variant'
]

export const limitSchema = [
  'DROP SCHEMA IF EXISTS bench_limit CASCADE',
  'CREATE SCHEMA bench_limit',
  ...TABLES.map(table => `CREATE TABLE bench_limit.${table} (LIKE pool.${table} INCLUDING ALL)`),
  ...['catalog_variant', 'inventory_level'].map(
    table => `INSERT INTO bench_limit.${table} SELECT * FROM pool.${table}`
  ),
  'ANALYZE'
]

/**
 * A sale of three lines and everything it writes, in one statement: the rows a sale of Stoa leaves
 * behind.
 */
export const limitSale = `
  WITH wanted AS MATERIALIZED (
    SELECT v.id AS variant_id, v.sku, v.name, v.price_minor, w.n, w.quantity FROM unnest($5::uuid[], $6::numeric[]) WITH ORDINALITY AS w (variant_id, quantity, n)
    JOIN bench_limit.catalog_variant v ON v.tenant_id = $1 AND v.id = w.variant_id
  ), locked AS MATERIALIZED (
    SELECT l.variant_id, l.quantity FROM bench_limit.inventory_level l WHERE l.tenant_id = $1 AND l.shop_id = $3 AND l.variant_id = ANY ($5) ORDER BY l.variant_id FOR UPDATE
  ), moved AS (
    UPDATE bench_limit.inventory_level l SET quantity = l.quantity - w.quantity FROM wanted w JOIN locked k ON k.variant_id = w.variant_id
    WHERE l.tenant_id = $1 AND l.shop_id = $3 AND l.variant_id = w.variant_id AND k.quantity >= w.quantity RETURNING l.variant_id, w.n, w.quantity, l.quantity AS balance
  ), logged AS (
    INSERT INTO bench_limit.inventory_movement (tenant_id, id, company_id, shop_id, variant_id, quantity, balance, reason, document_type, document_id, occurred_at)
    SELECT $1, gen_random_uuid(), $2, $3, variant_id, -quantity, balance, 'sale', 'sale', $7, now() FROM moved
  ), total AS (SELECT sum(price_minor * quantity)::bigint AS amount FROM wanted)
  , counted AS (
    INSERT INTO bench_limit.document_counter AS c (tenant_id, company_id, series, year, last_number) VALUES ($1, $2, 'S', 2026, 1)
    ON CONFLICT (tenant_id, company_id, series, year) DO UPDATE SET last_number = c.last_number + 1 RETURNING last_number
  ), document AS (
    INSERT INTO bench_limit.pos_document (tenant_id, id, company_id, shop_id, register_id, kind, series, year, serial, number, currency, tax_mode, occurred_at, business_day,
      subtotal_minor, discount_minor, net_minor, tax_minor, total_minor, cash_rounding_minor, due_minor, paid_minor, change_minor, taxes)
    SELECT $1, $7, $2, $3, $4, 'sale', 'S', 2026, last_number, 'S2026-' || last_number, 'GBP', 'inclusive', now(), current_date, amount, 0, amount, 0, amount, 0, amount, amount, 0, '[]' FROM counted, total
    RETURNING number
  ), lines AS (
    INSERT INTO bench_limit.pos_line (tenant_id, document_id, line_no, company_id, shop_id, variant_id, sku, name, stocked, quantity, unit_price_minor, gross_minor, line_discount_minor,
      document_discount_minor, net_minor, tax_minor, total_minor, taxes)
    SELECT $1, $7, n, $2, $3, variant_id, sku, name, true, quantity, price_minor, price_minor * quantity, 0, 0, price_minor * quantity, 0, price_minor * quantity, '[]' FROM wanted
  ), paid AS (
    INSERT INTO bench_limit.pos_tender (tenant_id, document_id, tender_no, company_id, shop_id, type, amount_minor) SELECT $1, $7, 1, $2, $3, 'cash', amount FROM total
  ), told AS (
    INSERT INTO bench_limit.outbox (tenant_id, id, name, version, data, occurred_at, dispatched_at) VALUES ($1, gen_random_uuid(), 'pos.sale-posted', 1, $8, now(), now())
  ), kept AS (
    INSERT INTO bench_limit.idempotency_key (tenant_id, operation, key, user_id, request_hash, status, body) VALUES ($1, 'pos.post-sale', $9, $7, $9, 201, $8::jsonb::text)
  )
  SELECT number, (SELECT count(*) FROM moved) AS moved FROM document`
