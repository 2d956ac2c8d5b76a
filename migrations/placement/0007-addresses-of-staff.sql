-- The staff there are already: stoa.staff_address knows them from now on. New ones are added with their account.
DO $$
DECLARE
  known uuid;
BEGIN
  FOR known IN SELECT id FROM stoa.tenant WHERE placement = current_schema() LOOP
    PERFORM set_config('app.tenant_id', known::text, true);
    INSERT INTO stoa.staff_address (tenant_id, address)
      SELECT tenant_id, sha256(convert_to(email, 'UTF8')) FROM staff_user WHERE tenant_id = known;
  END LOOP;
  PERFORM set_config('app.tenant_id', '', true);
END $$;
