-- Who is at which place right now (a register, say), on which device: written when somebody comes and goes, never in between. Held by
-- a line of a process to the database; when the line is gone, so are its people (stoa.presence_line). Lost in a crash without harm,
-- since each process writes its own again, so it is not written to the log of the database.
-- No foreign keys: what is gone in a moment need not hold up who deletes a shop.
CREATE UNLOGGED TABLE presence (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  noun text NOT NULL,                           -- the kind of place, as topics name it
  place_id uuid NOT NULL,
  user_id uuid NOT NULL,
  login_id uuid NOT NULL,                       -- the login session, or the API key
  user_agent text,
  since timestamptz NOT NULL DEFAULT now(),
  -- Kept a moment for who comes back at once, so that their time goes on.
  left_at timestamptz,
  held_by uuid NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX presence_held_by ON presence (held_by) WHERE left_at IS NULL;
SELECT stoa.secure_table('presence', 'shop', relay => 'SELECT, INSERT, UPDATE, DELETE');
