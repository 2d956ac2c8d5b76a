-- Refresh tokens: opaque, stored as SHA-256, good for one use. All tokens of a login session are one family.
CREATE TABLE refresh_token (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  -- The token it was given out for. No foreign key: tokens are forgotten when they expire, parents before children.
  parent_id uuid,
  token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  used_at timestamptz,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, session_id) REFERENCES login_session (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX refresh_token_family ON refresh_token (tenant_id, session_id, parent_id);
SELECT stoa.secure_table('refresh_token', 'tenant');
