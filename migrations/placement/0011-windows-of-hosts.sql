-- Hosts open the windows they opened so far: of the shops whose setting storefront.host names the host, the oldest had it. The
-- rows of the setting stay for processes of the version before; no one else reads them.
DO $$
DECLARE
  tenant record;
BEGIN
  FOR tenant IN SELECT DISTINCT t.id FROM stoa.tenant t JOIN stoa.tenant_host h ON h.tenant_id = t.id WHERE t.placement = current_schema() LOOP
    PERFORM set_config('app.tenant_id', tenant.id::text, true);
    UPDATE stoa.tenant_host h SET shop_id = (
      SELECT s.id FROM shop s WHERE s.tenant_id = h.tenant_id AND h.host = (
        SELECT v.value #>> '{}' FROM setting v
        WHERE v.tenant_id = s.tenant_id AND v.plugin = 'storefront' AND v.key = 'host' AND (v.company_id IS NULL OR v.company_id = s.company_id) AND (v.shop_id IS NULL OR v.shop_id = s.id)
        ORDER BY v.shop_id IS NULL, v.company_id IS NULL LIMIT 1)
      ORDER BY s.id LIMIT 1)
    WHERE h.tenant_id = tenant.id AND h.shop_id IS NULL;
  END LOOP;
  PERFORM set_config('app.tenant_id', '', true);
END $$;
