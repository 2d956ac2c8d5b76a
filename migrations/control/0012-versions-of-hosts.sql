-- Whoever says which shop's window a host opens says at which version they read it.
ALTER TABLE stoa.tenant_host ADD COLUMN version integer NOT NULL DEFAULT 1;
