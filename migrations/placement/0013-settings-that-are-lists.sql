-- The setting payments.alertsTo is a list of addresses. Row-level security shows the owner of the tables no tenant's rows while
-- it is forced.
ALTER TABLE setting NO FORCE ROW LEVEL SECURITY;
UPDATE setting SET value = CASE WHEN btrim(value #>> '{}') = '' THEN '[]'::jsonb ELSE jsonb_build_array(lower(btrim(value #>> '{}'))) END, version = version + 1
  WHERE plugin = 'payments' AND key = 'alertsTo' AND jsonb_typeof(value) = 'string';
ALTER TABLE setting FORCE ROW LEVEL SECURITY;
-- Each address has a mail of its own, whose source names it: what was told to one before is not told to it again.
ALTER TABLE mail_message NO FORCE ROW LEVEL SECURITY;
UPDATE mail_message SET source = source || ':' || left(encode(sha256(convert_to(lower(btrim(to_address)), 'UTF8')), 'hex'), 16)
  WHERE template LIKE 'payments.dashboard-%';
ALTER TABLE mail_message FORCE ROW LEVEL SECURITY;
