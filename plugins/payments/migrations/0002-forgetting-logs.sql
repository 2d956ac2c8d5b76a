-- What was said to providers is kept for the days of a setting, no longer for ever.
SELECT stoa.let_be_forgotten('payments_exchange');
