-- A company with an agent has the commission of its sales reckoned.
INSERT INTO plugin_in_use (tenant_id, company_id, plugin) SELECT DISTINCT tenant_id, company_id, 'agents' FROM agents_agent;
