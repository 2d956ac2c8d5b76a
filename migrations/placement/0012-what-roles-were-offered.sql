-- Which permissions of its template a role was given, or decided about: what a later version adds to the template is offered.
ALTER TABLE role ADD COLUMN template_seen text[] NOT NULL DEFAULT '{}';
-- Of the roles there are, what they hold. Row-level security shows the owner of the tables no tenant's rows while it is forced.
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_rule NO FORCE ROW LEVEL SECURITY;
UPDATE role r SET template_seen = ARRAY(SELECT DISTINCT x.permission FROM role_rule x WHERE x.tenant_id = r.tenant_id AND x.role_id = r.id AND NOT x.inverted) WHERE r.template IS NOT NULL;
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_rule FORCE ROW LEVEL SECURITY;
