-- What is used up by a production order, and what comes of it.
ALTER TABLE inventory_movement DROP CONSTRAINT inventory_movement_reason_check;
ALTER TABLE inventory_movement ADD CONSTRAINT inventory_movement_reason_check
  CHECK (reason IN ('sale', 'refund', 'void', 'receipt', 'write-off', 'count', 'opening', 'transfer', 'supplier-return', 'production'));
