-- attempts counts claims: a process that still works on an old one is known by it. What was given back was no try, so the
-- tries are attempts - given_back. deaths: how many processes ended while they worked on it, since it last came to an end.
ALTER TABLE job ADD COLUMN given_back integer NOT NULL DEFAULT 0 CHECK (given_back >= 0);
ALTER TABLE job ADD COLUMN deaths smallint NOT NULL DEFAULT 0 CHECK (deaths >= 0);
