-- Goods are counted while selling goes on. What a count says belongs to the moment at which a line was counted.

-- As of when it was last counted by a document that is posted. What happened until then that count contains already, however
-- late it is booked.
ALTER TABLE inventory_level ADD COLUMN counted_at timestamptz;

ALTER TABLE inventory_movement DROP CONSTRAINT inventory_movement_reason_check;
ALTER TABLE inventory_movement ADD CONSTRAINT inventory_movement_reason_check
  CHECK (reason IN ('sale', 'refund', 'void', 'receipt', 'write-off', 'count', 'opening', 'transfer'));

CREATE TABLE inventory_count (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  -- All that the books say is there, the goods of a category, or those chosen.
  scope text NOT NULL CHECK (scope IN ('full', 'category', 'list')),
  -- A category of the catalogue.
  category_id uuid,
  -- Who counts does not see what the books say.
  blind boolean NOT NULL,
  note text CHECK (note <> ''),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'counting', 'finishing', 'finished', 'cancelled')),
  -- What becomes of lines nobody counted: they stay as the books have them, or nothing of them is there.
  uncounted text CHECK (uncounted IN ('keep', 'gone')),
  approved_at timestamptz,
  approved_by uuid,
  approval_note text CHECK (approval_note <> ''),
  -- What was to become of lines nobody counted when it was approved.
  approved_uncounted text CHECK (approved_uncounted IN ('keep', 'gone')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  updated_at timestamptz NOT NULL,
  started_at timestamptz,
  -- When its differences were sent to be posted, and by whom.
  finished_at timestamptz,
  finished_by uuid,
  -- What it came to, once it is finished.
  line_count integer,
  counted_count integer,
  differing_count integer,
  gain_minor bigint,
  loss_minor bigint,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT inventory_count_number UNIQUE (company_id, series, year, serial, tenant_id),
  CHECK ((scope = 'category') = (category_id IS NOT NULL)),
  CHECK (CASE state WHEN 'draft' THEN started_at IS NULL WHEN 'cancelled' THEN true ELSE started_at IS NOT NULL END),
  CHECK ((state IN ('finishing', 'finished')) = (finished_at IS NOT NULL)),
  CHECK ((finished_at IS NULL) = (uncounted IS NULL)),
  CHECK ((state = 'finished') = (line_count IS NOT NULL)),
  CHECK ((approved_at IS NULL) = (approved_uncounted IS NULL)),
  CHECK (approved_at IS NOT NULL OR (approved_by IS NULL AND approval_note IS NULL)),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX inventory_count_newest ON inventory_count (tenant_id, company_id, id);
CREATE INDEX inventory_count_shop ON inventory_count (tenant_id, company_id, shop_id, id);
SELECT stoa.secure_table('inventory_count', 'shop');

-- One for each good that is to be counted, or was found.
CREATE TABLE inventory_count_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  count_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  -- What all counters together found; NULL: nobody counted it. `counted_at` is its moment, that of the last who counted.
  counted numeric(14,3) CHECK (counted >= 0),
  first_at timestamptz,
  counted_at timestamptz,
  posted boolean NOT NULL DEFAULT false,
  -- As it was posted: counted less what the books said of that moment. `corrected` is by how much less or more that is since, for
  -- what had happened before and was booked later.
  difference numeric(14,3),
  corrected numeric(14,3) NOT NULL DEFAULT 0,
  cost_minor bigint CHECK (cost_minor >= 0),
  PRIMARY KEY (tenant_id, count_id, variant_id),
  CHECK ((counted IS NULL) = (counted_at IS NULL)),
  CHECK ((counted IS NULL) = (first_at IS NULL)),
  CHECK (first_at <= counted_at),
  CHECK (posted = (difference IS NOT NULL)),
  CHECK (NOT posted OR counted IS NOT NULL),
  CHECK (posted OR corrected = 0),
  FOREIGN KEY (tenant_id, count_id) REFERENCES inventory_count (tenant_id, id)
);
-- What happened before a count looks for the first that contains it.
CREATE INDEX inventory_count_line_moment ON inventory_count_line (tenant_id, shop_id, variant_id, counted_at) WHERE posted;
SELECT stoa.secure_table('inventory_count_line', 'shop');

-- Each time somebody counted: what they had found of it so far. Of each counter the last that is not undone counts.
CREATE TABLE inventory_count_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  count_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  entry_no integer NOT NULL CHECK (entry_no > 0),
  user_id uuid,
  found numeric(14,3) NOT NULL CHECK (found >= 0),
  -- Since when they had been at it: what is typed begins anew, what is scanned adds to what was found before.
  first_at timestamptz NOT NULL,
  counted_at timestamptz NOT NULL,
  entered_at timestamptz NOT NULL,
  undone_at timestamptz,
  PRIMARY KEY (tenant_id, count_id, variant_id, entry_no),
  CHECK (first_at <= counted_at),
  CHECK (counted_at <= entered_at),
  FOREIGN KEY (tenant_id, count_id, variant_id) REFERENCES inventory_count_line (tenant_id, count_id, variant_id)
);
CREATE INDEX inventory_count_entry_counter ON inventory_count_entry (tenant_id, count_id, user_id, entered_at);
SELECT stoa.secure_table('inventory_count_entry', 'shop');
