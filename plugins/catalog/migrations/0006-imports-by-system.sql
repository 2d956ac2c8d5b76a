-- How the columns of a file are read: as whoever sent it says, or by the system whose export it is.
ALTER TABLE catalog_import ADD COLUMN columns text CHECK (columns <> ''), ADD COLUMN profile text CHECK (profile ~ '^[a-z]+$');
