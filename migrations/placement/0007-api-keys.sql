-- API keys: they act as the user who made them, within the permissions named. Stored as SHA-256 of 256 random bits.
CREATE TABLE api_key (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  -- Permissions, `noun.*` or `*`; never more than the user holds at the time of the request.
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  secret_hash bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, user_id) REFERENCES staff_user (tenant_id, id)
);
CREATE INDEX api_key_user ON api_key (tenant_id, user_id, id);
SELECT stoa.secure_table('api_key', 'tenant');
