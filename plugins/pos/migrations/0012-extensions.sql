-- What plugins add to documents: ways to pay of their own, data they ask to be kept, and what they take off.

ALTER TABLE pos_tender
  DROP CONSTRAINT pos_tender_type_check,
  ADD CONSTRAINT pos_tender_type_check CHECK (
    type IN ('cash', 'card', 'bank_transfer', 'voucher', 'online', 'other', 'exchange')
    -- A plugin's: its name and a word.
    OR type ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$');

-- By the names of plugins; NULL: nothing.
ALTER TABLE pos_document ADD COLUMN extras jsonb CHECK (jsonb_typeof(extras) = 'object');
ALTER TABLE pos_ticket ADD COLUMN extras jsonb CHECK (jsonb_typeof(extras) = 'object');

-- What a plugin took off a line of a sale; its line's discounts have it in them.
CREATE TABLE pos_adjustment (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  adjustment_no integer NOT NULL CHECK (adjustment_no > 0),
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  line_no integer NOT NULL,
  plugin text NOT NULL CHECK (plugin <> ''),
  title text NOT NULL CHECK (title <> ''),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  PRIMARY KEY (tenant_id, document_id, adjustment_no),
  FOREIGN KEY (tenant_id, document_id, line_no) REFERENCES pos_line (tenant_id, document_id, line_no)
);
CREATE INDEX pos_adjustment_line ON pos_adjustment (tenant_id, document_id, line_no);
SELECT stoa.secure_table('pos_adjustment', 'shop', append_only => true);
