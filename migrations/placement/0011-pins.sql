-- A few digits by which a member of staff logs in at an enrolled device, hashed as passwords are. Typed wrong too often it is locked
-- until they log in with their password.
CREATE TABLE staff_pin (
  tenant_id uuid NOT NULL,
  user_id uuid NOT NULL,
  pin_hash text NOT NULL,
  wrong integer NOT NULL DEFAULT 0 CHECK (wrong >= 0),
  set_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, user_id),
  FOREIGN KEY (tenant_id, user_id) REFERENCES staff_user (tenant_id, id) ON DELETE CASCADE
);
SELECT stoa.secure_table('staff_pin', 'tenant');

-- The device at which someone logged in by PIN; NULL: with their password.
ALTER TABLE login_session ADD device_id uuid;
ALTER TABLE login_session ADD FOREIGN KEY (tenant_id, device_id) REFERENCES device (tenant_id, id);
CREATE INDEX login_session_device ON login_session (tenant_id, device_id);
