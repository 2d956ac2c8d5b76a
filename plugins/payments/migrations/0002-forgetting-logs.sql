-- What was said to providers is kept for the days of a setting, no longer for ever.
SELECT stoa.allow_purge('payments_exchange');
