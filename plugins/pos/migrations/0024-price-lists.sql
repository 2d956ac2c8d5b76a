-- The name of the price list a line's price came from; NULL: it was the catalogue's, or somebody set it.
ALTER TABLE pos_line ADD COLUMN price_list text CHECK (price_list <> '');
