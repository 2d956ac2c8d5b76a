-- What one of a line's goods cost the shop when it was sold; NULL when no one had said, and for what was sold before this was
-- kept. Of a refund or void: what the sale's line has. Seen only with the right cost.read.
ALTER TABLE pos_line ADD COLUMN cost_minor bigint CHECK (cost_minor >= 0);
