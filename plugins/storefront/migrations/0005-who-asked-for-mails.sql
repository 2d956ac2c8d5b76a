-- A keyed hash of the network a mail was asked for from: each may ask for some, so that no one uses up what the address's owner may ask for.
ALTER TABLE storefront_challenge ADD COLUMN asked_from bytea;
