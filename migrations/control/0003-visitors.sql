-- Visitors (shoppers, guests) share a company's tables with its staff, so a table whose rows belong to visitors gets one
-- more restrictive policy: a visitor sees its own rows, and with nothing set no one sees any.
--   '*' = staff and the system, whom permissions and the other policies hold; unset = nothing at all.
-- To be called after stoa.secure_table(), for a table that has visitor_id uuid (NULL: a row no visitor may see).
CREATE FUNCTION stoa.isolate_visitors(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  citus boolean := EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus');
  setting text := CASE WHEN citus THEN $f$nullif(current_setting('app.visitor_id', true), '')$f$
                       ELSE $f$(SELECT nullif(current_setting('app.visitor_id', true), ''))$f$ END;
BEGIN
  EXECUTE format('CREATE POLICY visitor_isolation ON %s AS RESTRICTIVE TO stoa_app USING (%s = ''*'' OR visitor_id::text = %s)', target, setting, setting);
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, regexp_replace(obj_description(target, 'pg_class'), '^(scope:[a-z]+)', '\1 visitors'));
END $$;
REVOKE ALL ON FUNCTION stoa.isolate_visitors(regclass) FROM PUBLIC;
