-- From which stock on goods are ordered anew in a shop, and up to which; NULL: the shop's setting lowStockAt says what is few.
ALTER TABLE inventory_level ADD COLUMN reorder_point numeric(14,3) CHECK (reorder_point >= 0);
ALTER TABLE inventory_level ADD COLUMN order_up_to numeric(14,3);
ALTER TABLE inventory_level ADD CONSTRAINT inventory_level_order_up_to CHECK (order_up_to > reorder_point);
