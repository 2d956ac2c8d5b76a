CREATE TABLE hostile_note (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE INDEX hostile_note_company ON hostile_note (tenant_id, company_id);
SELECT stoa.secure_table('hostile_note', 'company');
