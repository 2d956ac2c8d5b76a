-- What someone may do once although they lack a permission for it, because a person who holds that permission says so: this very
-- request of this very person, and no other. Forgotten when its time is over; the audit tells who approved.
CREATE TABLE approval (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  operation text NOT NULL,
  permission text NOT NULL,
  input jsonb NOT NULL,                               -- for whoever decides
  input_hash bytea NOT NULL CHECK (octet_length(input_hash) = 32),
  requested_by uuid NOT NULL,
  requested_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,                    -- of a waiting one and, from the approval on, of its use
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'declined')),
  decided_by uuid,
  decided_at timestamptz,
  device_id uuid,                                     -- approved by PIN at this device
  used_at timestamptz,
  made_id uuid,                                       -- what was made with it
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'waiting') = (decided_by IS NULL) AND (state = 'waiting') = (decided_at IS NULL)),
  CHECK (used_at IS NULL OR state = 'approved'),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, requested_by) REFERENCES staff_user (tenant_id, id),
  FOREIGN KEY (tenant_id, decided_by) REFERENCES staff_user (tenant_id, id),
  FOREIGN KEY (tenant_id, device_id) REFERENCES device (tenant_id, id)
);
CREATE INDEX approval_shop ON approval (tenant_id, company_id, shop_id, id) WHERE state = 'waiting';
CREATE INDEX approval_place ON approval (tenant_id, company_id, shop_id);
CREATE INDEX approval_requested_by ON approval (tenant_id, requested_by);
CREATE INDEX approval_decided_by ON approval (tenant_id, decided_by);
CREATE INDEX approval_device ON approval (tenant_id, device_id);
CREATE INDEX approval_expired ON approval (tenant_id, expires_at);
SELECT stoa.secure_table('approval', 'shop');
