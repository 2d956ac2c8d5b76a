-- How much was in one of the packs that a line was sold in, of what its quantity is of; NULL: it was sold one by one.
ALTER TABLE pos_line ADD COLUMN pack_quantity numeric(14,3) CHECK (pack_quantity > 0);
