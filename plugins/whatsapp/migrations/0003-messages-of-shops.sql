-- A message was written to one shop's customer, or by whoever acts in the whole company: in one shop only that shop's are seen.
-- The nil UUID is no shop, so that its rows are seen by whoever acts in the company; a column that may be NULL isolates nothing.
ALTER TABLE whatsapp_message ADD COLUMN shop_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE whatsapp_message ALTER COLUMN shop_id DROP DEFAULT;
SELECT stoa.narrow_to_shop('whatsapp_message');
