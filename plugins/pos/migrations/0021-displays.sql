-- A browser on another device that shows the customer what the till of its register shows. What it holds is signed and names its row:
-- it is good for as long as the row is there.
CREATE TABLE pos_display (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid NOT NULL,
  -- What the device calls itself; '': it does not.
  user_agent text NOT NULL CHECK (length(user_agent) <= 400),
  paired_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, register_id) REFERENCES pos_register (tenant_id, id)
);
CREATE INDEX pos_display_register ON pos_display (tenant_id, register_id);
CREATE INDEX pos_display_shop ON pos_display (tenant_id, company_id, shop_id, id);
SELECT stoa.secure_table('pos_display', 'shop');

-- What the customer of a register sees right now, the last picture alone: overwritten several times a sale, so it is not written to
-- the log of the database, and lost in a crash without harm, since the till shows its next one.
-- No foreign keys: what is gone in an hour need not hold up who deletes a shop.
CREATE UNLOGGED TABLE pos_picture (
  tenant_id uuid NOT NULL,
  register_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  picture text NOT NULL CHECK (length(picture) <= 20000),
  shown_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, register_id)
) WITH (fillfactor = 50);
CREATE INDEX pos_picture_shown ON pos_picture (tenant_id, shown_at);
SELECT stoa.secure_table('pos_picture', 'shop');
