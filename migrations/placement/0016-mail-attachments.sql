-- Files that go with a mail. Their bytes are kept as objects, sealed, until the mail is forgotten; those of a confidential mail until
-- it has left or failed.
CREATE TABLE mail_attachment (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  mail_id uuid NOT NULL,
  attachment_no integer NOT NULL CHECK (attachment_no BETWEEN 1 AND 5),
  filename text NOT NULL CHECK (filename <> ''),
  type text NOT NULL,
  object text NOT NULL,
  bytes integer NOT NULL CHECK (bytes BETWEEN 1 AND 5000000),
  PRIMARY KEY (tenant_id, mail_id, attachment_no),
  FOREIGN KEY (tenant_id, mail_id) REFERENCES mail_message (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX mail_attachment_company ON mail_attachment (tenant_id, company_id, mail_id);
SELECT stoa.secure_table('mail_attachment', 'company');
