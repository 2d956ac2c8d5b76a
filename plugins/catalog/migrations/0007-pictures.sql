-- Pictures of products. The row says that there is one; what is seen lies in the object storage, in three sizes, under a name
-- that was never another's and never will be. A row is there before its objects (`arriving`) and as long as any of them may be
-- (`removed`), so that whatever a process was killed at, a job finds what no product shows.
CREATE TABLE catalog_picture (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  name text COLLATE "C" NOT NULL CHECK (name ~ '^[A-Za-z0-9_-]{32}$'),
  digest bytea NOT NULL,                      -- SHA-256 of the file as it was sent: the same again is kept once
  alt text NOT NULL DEFAULT '',
  width integer NOT NULL CHECK (width > 0),   -- of the largest size, in pixels
  height integer NOT NULL CHECK (height > 0),
  position integer NOT NULL DEFAULT 0,
  state text COLLATE "C" NOT NULL CHECK (state IN ('arriving', 'shown', 'removed')),
  state_since timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  request_key text COLLATE "C",                -- the Idempotency-Key it was added with, and a keyed hash of that request
  request_hash text,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT catalog_picture_name UNIQUE (company_id, name, tenant_id),
  FOREIGN KEY (tenant_id, company_id, product_id) REFERENCES catalog_product (tenant_id, company_id, id)
);
CREATE INDEX catalog_picture_product ON catalog_picture (product_id, company_id, tenant_id, position);
CREATE UNIQUE INDEX catalog_picture_same ON catalog_picture (product_id, digest, company_id, tenant_id) WHERE state = 'shown';
CREATE UNIQUE INDEX catalog_picture_request ON catalog_picture (company_id, request_key, tenant_id) WHERE request_key IS NOT NULL;
CREATE INDEX catalog_picture_unseen ON catalog_picture (tenant_id, state_since) WHERE state <> 'shown';
SELECT stoa.secure_table('catalog_picture', 'company');
