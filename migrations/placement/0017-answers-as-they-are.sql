-- The answer to a sale has a little over two kilobytes, from which on PostgreSQL compresses a row, at a cost that is felt in each
-- sale, for what is thrown away in a week. Up to a half page it lies as it is; what is longer is compressed as before.
ALTER TABLE idempotency_key SET (toast_tuple_target = 4080);
