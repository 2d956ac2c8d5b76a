CREATE TABLE login_session (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, user_id) REFERENCES staff_user (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX login_session_user ON login_session (tenant_id, user_id);
SELECT stoa.secure_table('login_session', 'tenant');

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
