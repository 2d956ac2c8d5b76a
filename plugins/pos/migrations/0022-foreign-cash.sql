-- Rates of the currencies whose cash the tills of a company take. A row is never changed: the one that began last is in force, of two
-- that began at once the later one.
CREATE TABLE pos_rate (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  currency text COLLATE "C" NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- The company's, of which one unit of the other is so much.
  own_currency text COLLATE "C" NOT NULL,
  -- NULL: no more is taken from then on.
  rate numeric(18,8) CHECK (rate > 0),
  -- What is taken is a multiple of it, in minor units of the currency.
  smallest_minor bigint NOT NULL CHECK (smallest_minor > 0),
  valid_from timestamptz NOT NULL,
  set_at timestamptz NOT NULL,
  set_by uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_rate_of_another CHECK (currency <> own_currency)
);
CREATE INDEX pos_rate_currency ON pos_rate (tenant_id, company_id, currency, valid_from, id);
CREATE INDEX pos_rate_begin ON pos_rate (tenant_id, company_id, valid_from, id);
SELECT stoa.secure_table('pos_rate', 'company', append_only => true);

-- Cash in another currency: what was handed over, at which rate, and by which decimals and coin that came to amount_minor, which is
-- rounded down. All of it stands there or nothing.
ALTER TABLE pos_tender ADD COLUMN foreign_currency text,
  ADD COLUMN foreign_minor bigint,
  ADD COLUMN rate numeric(18,8),
  ADD COLUMN own_currency text,
  ADD COLUMN foreign_digits smallint,
  ADD COLUMN own_digits smallint,
  ADD COLUMN coin_minor bigint,
  ADD CONSTRAINT pos_tender_foreign_whole CHECK (num_nonnulls(foreign_currency, foreign_minor, rate, own_currency, foreign_digits, own_digits, coin_minor) IN (0, 7)),
  ADD CONSTRAINT pos_tender_foreign_cash CHECK (foreign_currency IS NULL OR type = 'cash'),
  ADD CONSTRAINT pos_tender_foreign_other CHECK (foreign_currency <> own_currency),
  ADD CONSTRAINT pos_tender_foreign_sound CHECK (foreign_minor > 0 AND rate > 0 AND foreign_digits BETWEEN 0 AND 4 AND own_digits BETWEEN 0 AND 4 AND coin_minor > 0),
  ADD CONSTRAINT pos_tender_foreign_worth CHECK (amount_minor % coin_minor = 0
    AND foreign_minor * rate * power(10::numeric, own_digits) >= amount_minor * power(10::numeric, foreign_digits)
    AND foreign_minor * rate * power(10::numeric, own_digits) < (amount_minor + coin_minor) * power(10::numeric, foreign_digits));

-- What a drawer holds in other currencies than its own: with what it was opened, and, once it is closed, what came of it.
CREATE TABLE pos_session_currency (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  currency text COLLATE "C" NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  float_minor bigint NOT NULL DEFAULT 0 CHECK (float_minor >= 0),
  float_pieces jsonb,
  taken_minor bigint,
  returned_minor bigint,
  in_minor bigint CHECK (in_minor >= 0),
  out_minor bigint CHECK (out_minor >= 0),
  drop_minor bigint CHECK (drop_minor >= 0),
  expected_minor bigint,
  counted_minor bigint CHECK (counted_minor >= 0),
  left_minor bigint CHECK (left_minor BETWEEN 0 AND counted_minor),
  pieces jsonb,
  PRIMARY KEY (tenant_id, session_id, currency),
  -- Open it has a float alone; closed it is counted and adds up.
  CONSTRAINT pos_session_currency_whole CHECK (num_nonnulls(taken_minor, returned_minor, in_minor, out_minor, drop_minor, expected_minor, counted_minor) IN (0, 7)),
  CONSTRAINT pos_session_currency_expected CHECK (expected_minor = float_minor + taken_minor - returned_minor + in_minor - out_minor - drop_minor),
  FOREIGN KEY (tenant_id, session_id) REFERENCES pos_session (tenant_id, id)
);
SELECT stoa.secure_table('pos_session_currency', 'shop');

-- NULL: the company's.
ALTER TABLE pos_cash_movement ADD COLUMN currency text CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT pos_cash_movement_tips_check CHECK (kind <> 'tips' OR currency IS NULL);
-- Of a hand-over: [{ currency, expectedMinor, countedMinor }], where the drawer held more than one currency.
ALTER TABLE pos_shift ADD COLUMN foreign_cash jsonb CHECK (jsonb_typeof(foreign_cash) = 'array');
