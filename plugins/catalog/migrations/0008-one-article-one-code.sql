-- What tells a barcode from all others, the same for all writings of one GTIN (contracts/gtin.ts); `code` stays as it was written.
-- Where two articles, or one, had a number in two writings before this was looked at, one row has it for all other writings and each of
-- the others for its own alone: `kept_as` is that writing, else ''.
ALTER TABLE catalog_barcode ADD COLUMN canonical text COLLATE "C", ADD COLUMN kept_as text COLLATE "C" NOT NULL DEFAULT '';

UPDATE catalog_barcode b SET canonical = coalesce(found.digits, b.code)
FROM (
  SELECT w.tenant_id, w.company_id, w.code, CASE WHEN length(d.digits) >= 8 AND s.sum % 10 = 0 THEN d.digits END AS digits
  FROM catalog_barcode w
  -- A UPC-E of eight digits with the zeros it leaves out, where its check digit is that of the UPC-A.
  CROSS JOIN LATERAL (SELECT CASE WHEN w.code ~ '^0[0-9]{7}$' THEN
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(w.code,
      '^0([0-9]{2})([0-9]{3})([0-2])([0-9])$', '0\1\30000\2\4'),
      '^0([0-9]{3})([0-9]{2})3([0-9])$', '0\100000\2\3'),
      '^0([0-9]{4})([0-9])4([0-9])$', '0\100000\2\3'),
      '^0([0-9]{5})([5-9])([0-9])$', '0\10000\2\3') END AS upc) u
  CROSS JOIN LATERAL (SELECT sum(digit::integer * CASE WHEN place % 2 = 1 THEN 3 ELSE 1 END) AS sum
    FROM string_to_table(lpad(u.upc, 14, '0'), NULL) WITH ORDINALITY AS p (digit, place)) e
  CROSS JOIN LATERAL (SELECT ltrim(CASE WHEN e.sum % 10 = 0 THEN u.upc WHEN w.code ~ '^[0-9]{8,14}$' THEN w.code END, '0') AS digits) d
  CROSS JOIN LATERAL (SELECT sum(digit::integer * CASE WHEN place % 2 = 1 THEN 3 ELSE 1 END) AS sum
    FROM string_to_table(lpad(d.digits, 14, '0'), NULL) WITH ORDINALITY AS p (digit, place)) s
) found WHERE found.tenant_id = b.tenant_id AND found.company_id = b.company_id AND found.code = b.code;

UPDATE catalog_barcode b SET kept_as = b.code
FROM (
  SELECT tenant_id, company_id, code, row_number() OVER (PARTITION BY tenant_id, company_id, canonical ORDER BY code) AS place
  FROM catalog_barcode) ranked
WHERE ranked.tenant_id = b.tenant_id AND ranked.company_id = b.company_id AND ranked.code = b.code AND ranked.place > 1;

ALTER TABLE catalog_barcode ALTER COLUMN canonical SET NOT NULL,
  ADD CONSTRAINT catalog_barcode_kept_as_written CHECK (kept_as IN ('', code)),
  ADD CONSTRAINT catalog_barcode_canonical UNIQUE (company_id, canonical, kept_as, tenant_id);
-- For the list of those that stand on two articles.
CREATE INDEX catalog_barcode_kept ON catalog_barcode (company_id, canonical, tenant_id) WHERE kept_as <> '';

-- Products are found by their numbers in any writing.
INSERT INTO catalog_product_term (tenant_id, company_id, term, product_id)
SELECT DISTINCT b.tenant_id, b.company_id, b.canonical, v.product_id FROM catalog_barcode b
JOIN catalog_variant v ON v.tenant_id = b.tenant_id AND v.company_id = b.company_id AND v.id = b.variant_id
WHERE b.canonical <> b.code ON CONFLICT DO NOTHING;
