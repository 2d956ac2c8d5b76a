-- What other plugins have to tell a customer is written as well.
ALTER TABLE whatsapp_message DROP CONSTRAINT whatsapp_message_kind_check;
ALTER TABLE whatsapp_message ADD CONSTRAINT whatsapp_message_kind_check CHECK (kind IN ('order-notice', 'notice', 'text'));
