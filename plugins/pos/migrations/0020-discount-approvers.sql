-- Who lent the right to a discount beyond the limit, of a sale that took one; NULL: nobody had to. Approvals are forgotten after a day.
ALTER TABLE pos_document ADD COLUMN discount_approved_by uuid;
