-- What a variant is made of, version by version: a sale or an order keeps what it took, so a version is never changed. Of a
-- variant the latest counts; of kind `goods` says that it is made of nothing any more.
CREATE TABLE production_bom (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  variant_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  kind text NOT NULL CHECK (kind IN ('bundle', 'prepared', 'manufactured', 'goods')),
  -- How much one batch makes, of what the variant is sold by.
  unit text NOT NULL,
  makes numeric(14,3) NOT NULL CHECK (makes > 0),
  -- Whether its parts go back into stock when it is refunded.
  parts_return boolean NOT NULL,
  note text CHECK (note <> ''),
  valid_from timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT production_bom_version UNIQUE (company_id, variant_id, version, tenant_id)
);
CREATE INDEX production_bom_newest ON production_bom (tenant_id, company_id, id);
SELECT stoa.secure_table('production_bom', 'company', append_only => true);

CREATE TABLE production_bom_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bom_id uuid NOT NULL,
  line_no integer NOT NULL CHECK (line_no > 0),
  part_id uuid NOT NULL,
  -- As it was written: in `unit`, in packs of so much, or (neither) in what the part is sold by.
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  unit text,
  pack_name text,
  pack_quantity numeric(14,3) CHECK (pack_quantity > 0),
  -- The same in billionths of what the part is sold by, finer than stock: it is rounded when it is taken.
  base_nano bigint NOT NULL CHECK (base_nano > 0),
  -- Of what is taken from stock, the share that is lost (peel, offcuts): 20 means that 1.25 are taken for 1.
  waste_percent numeric(5,2) NOT NULL CHECK (waste_percent >= 0 AND waste_percent <= 95),
  PRIMARY KEY (tenant_id, bom_id, line_no),
  CONSTRAINT production_bom_line_part UNIQUE (bom_id, part_id, tenant_id),
  CHECK ((pack_name IS NULL) = (pack_quantity IS NULL)),
  CHECK (unit IS NULL OR pack_name IS NULL),
  FOREIGN KEY (tenant_id, bom_id) REFERENCES production_bom (tenant_id, id)
);
CREATE INDEX production_bom_line_used ON production_bom_line (tenant_id, part_id, bom_id);
SELECT stoa.secure_table('production_bom_line', 'company', append_only => true);
