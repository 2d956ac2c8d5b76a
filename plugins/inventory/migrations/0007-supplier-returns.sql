-- Goods go back to whom they were bought from.
ALTER TABLE inventory_movement DROP CONSTRAINT inventory_movement_reason_check;
ALTER TABLE inventory_movement ADD CONSTRAINT inventory_movement_reason_check
  CHECK (reason IN ('sale', 'refund', 'void', 'receipt', 'write-off', 'count', 'opening', 'transfer', 'supplier-return'));
