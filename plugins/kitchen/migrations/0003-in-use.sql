-- A company with a station has its sales sent to the kitchen.
INSERT INTO plugin_in_use (tenant_id, company_id, plugin) SELECT DISTINCT tenant_id, company_id, 'kitchen' FROM kitchen_station;
