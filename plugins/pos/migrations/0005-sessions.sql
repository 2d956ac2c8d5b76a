-- A till is opened with a float and closed by counting; what is rung up in between belongs to that session. Tills of before go
-- on as they did until someone says otherwise.
ALTER TABLE pos_register ADD COLUMN needs_session boolean NOT NULL DEFAULT true;
UPDATE pos_register SET needs_session = false;

CREATE TABLE pos_session (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid NOT NULL,
  -- Counts the sessions of a register: the number of its Z report.
  serial integer NOT NULL CHECK (serial > 0),
  currency text NOT NULL,
  -- The day it was opened on; it may go on past midnight.
  business_day date NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by uuid,
  float_minor bigint NOT NULL CHECK (float_minor >= 0),
  float_pieces jsonb,
  -- Who answers for the drawer.
  held_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  in_minor bigint CHECK (in_minor >= 0),
  out_minor bigint CHECK (out_minor >= 0),
  drop_minor bigint CHECK (drop_minor >= 0),
  expected_minor bigint,
  counted_minor bigint CHECK (counted_minor >= 0),
  left_minor bigint CHECK (left_minor BETWEEN 0 AND counted_minor),
  note text,
  approval text NOT NULL DEFAULT 'not-needed' CHECK (approval IN ('not-needed', 'awaited', 'given')),
  approved_at timestamptz,
  approved_by uuid,
  approval_note text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, register_id, serial),
  -- What a document of the session refers to: it is of the same register.
  UNIQUE (tenant_id, register_id, id),
  CONSTRAINT pos_session_closed_whole CHECK ((closed_at IS NULL) = (counted_minor IS NULL) AND (closed_at IS NULL) = (expected_minor IS NULL)),
  CHECK ((approval = 'given') = (approved_at IS NOT NULL)),
  FOREIGN KEY (tenant_id, register_id) REFERENCES pos_register (tenant_id, id)
);
CREATE UNIQUE INDEX pos_session_open ON pos_session (tenant_id, register_id) WHERE closed_at IS NULL;
CREATE INDEX pos_session_opened ON pos_session (tenant_id, company_id, opened_at, id);
CREATE INDEX pos_session_day ON pos_session (tenant_id, company_id, business_day, register_id);
CREATE INDEX pos_session_awaited ON pos_session (tenant_id, company_id, opened_at, id) WHERE approval = 'awaited';
SELECT stoa.secure_table('pos_session', 'shop');

-- What a session closed with, by tender: what came in and went out by its documents, what should have been there, what was.
CREATE TABLE pos_session_tender (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  type text NOT NULL,
  taken_minor bigint NOT NULL,
  returned_minor bigint NOT NULL,
  expected_minor bigint NOT NULL,
  -- NULL: this tender was not counted.
  counted_minor bigint,
  pieces jsonb,
  PRIMARY KEY (tenant_id, session_id, type),
  FOREIGN KEY (tenant_id, session_id) REFERENCES pos_session (tenant_id, id)
);
SELECT stoa.secure_table('pos_session_tender', 'shop', append_only => true);

CREATE TABLE pos_cash_movement (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  session_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('in', 'out', 'drop')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  reason text NOT NULL CHECK (reason <> ''),
  occurred_at timestamptz NOT NULL,
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES pos_session (tenant_id, id)
);
CREATE INDEX pos_cash_movement_session ON pos_cash_movement (tenant_id, session_id, id);
SELECT stoa.secure_table('pos_cash_movement', 'shop', append_only => true);

-- Who answered for the drawer, one after the other; the last of an open session has no end.
CREATE TABLE pos_shift (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  shift_no integer NOT NULL CHECK (shift_no > 0),
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  user_id uuid,
  began_at timestamptz NOT NULL,
  ended_at timestamptz,
  expected_minor bigint,
  -- NULL: the drawer was handed over without a count.
  counted_minor bigint CHECK (counted_minor >= 0),
  PRIMARY KEY (tenant_id, session_id, shift_no),
  CHECK ((ended_at IS NULL) = (expected_minor IS NULL)),
  FOREIGN KEY (tenant_id, session_id) REFERENCES pos_session (tenant_id, id)
);
SELECT stoa.secure_table('pos_shift', 'shop');

ALTER TABLE pos_document ADD COLUMN session_id uuid,
  ADD CONSTRAINT pos_document_session_fkey FOREIGN KEY (tenant_id, register_id, session_id) REFERENCES pos_session (tenant_id, register_id, id);
DROP INDEX pos_document_register;
CREATE INDEX pos_document_session ON pos_document (tenant_id, register_id, session_id);
