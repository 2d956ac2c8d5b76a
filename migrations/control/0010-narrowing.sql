-- For a table that turns out to be a shop's and not the whole company's: its rows are kept apart further down from then on. The
-- other way, and anything else, would show rows to more people than before, and is refused.
CREATE FUNCTION stoa.narrow_to_shop(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF coalesce(obj_description(target, 'pg_class'), '') <> 'scope:company' THEN
    RAISE EXCEPTION 'stoa.narrow_to_shop: % is no table of the scope company', target;
  END IF;
  EXECUTE format('DROP POLICY tenant_isolation ON %s', target);
  EXECUTE format('DROP POLICY company_isolation ON %s', target);
  PERFORM stoa.secure_table(target, 'shop');
END $$;
REVOKE ALL ON FUNCTION stoa.narrow_to_shop(regclass) FROM PUBLIC;
