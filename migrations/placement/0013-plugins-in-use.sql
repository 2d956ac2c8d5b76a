-- Which companies make use of a plugin at all, from the moment the plugin says so (ctx.markInUse): what costs something for each
-- sale waits for that. Never taken back, so that no fact is missed.
CREATE TABLE plugin_in_use (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  plugin text NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, company_id, plugin),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('plugin_in_use', 'tenant', append_only => true, relay => 'SELECT');
