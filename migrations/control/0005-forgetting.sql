-- Books that only grow are forgotten in time: the rows of an append-only table stay as they were written, and those past
-- their time may be deleted. To be called after stoa.secure_table(…, append_only => true).
CREATE FUNCTION stoa.allow_purge(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  declared text := obj_description(target, 'pg_class');
BEGIN
  IF declared !~ ' append-only( |$)' THEN RAISE EXCEPTION 'stoa.allow_purge: % is not append-only, its rows may be deleted already', target; END IF;
  EXECUTE format('GRANT DELETE ON %s TO stoa_app', target);
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, replace(declared, ' append-only', ' append-only forgotten'));
END $$;
REVOKE ALL ON FUNCTION stoa.allow_purge(regclass) FROM PUBLIC;
