-- An import stops where whoever asked for it may not import any more; what was placed by then stays.
ALTER TABLE catalog_import DROP CONSTRAINT catalog_import_state_check;
ALTER TABLE catalog_import ADD CONSTRAINT catalog_import_state_check CHECK (state IN ('queued', 'running', 'done', 'stopped'));
