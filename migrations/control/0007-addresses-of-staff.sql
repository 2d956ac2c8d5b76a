-- In which tenants an e-mail address belongs to a member of staff: for who logs in by e-mail alone, before a tenant is known. Only
-- hashes of the addresses stand here, and they are asked one at a time, so no address can be read and nothing can be listed.
CREATE TABLE stoa.staff_address (
  tenant_id uuid NOT NULL REFERENCES stoa.tenant (id) ON DELETE CASCADE,
  address bytea NOT NULL,                       -- SHA-256 of the e-mail in small letters
  PRIMARY KEY (tenant_id, address)
);
CREATE INDEX staff_address_address ON stoa.staff_address (address);
SELECT stoa.secure_table('stoa.staff_address', 'control', app => 'SELECT, INSERT');
CREATE POLICY resolver ON stoa.staff_address FOR SELECT TO stoa_owner USING (true);

-- At most twenty: who works for more of them says which.
CREATE FUNCTION stoa.tenants_of_address(wanted bytea) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog
  AS $$ SELECT tenant_id FROM stoa.staff_address WHERE address = wanted ORDER BY tenant_id LIMIT 20 $$;
REVOKE ALL ON FUNCTION stoa.tenants_of_address(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stoa.tenants_of_address(bytea) TO stoa_app;
