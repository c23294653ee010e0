/** What a card holds besides telephones and the like: addresses, people around a client, consents, a photo. */
export const clientDetailsTables = /* sql */ `
CREATE TABLE client_addresses (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  position INTEGER NOT NULL,
  address TEXT NOT NULL CHECK (trim(address) <> ''),
  label TEXT
) STRICT;
CREATE INDEX client_addresses_client ON client_addresses (client_id);

-- One row a tie, seen from both sides: word says who the other is to the client, back_word who the client is to
-- the other. works_at leads from the one who works to the one they work for. Who recommended whom stands in
-- clients.recommended_by_id. No UNIQUE and no CHECK on the pair: a merge may bring two rows of one pair together,
-- and what is read leaves out a client's tie with themselves.
CREATE TABLE client_relations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  other_id INTEGER NOT NULL REFERENCES clients (id),
  kind TEXT NOT NULL CHECK (kind IN ('family', 'works_at', 'friend', 'other')),
  word TEXT,
  back_word TEXT
) STRICT;
CREATE INDEX client_relations_client ON client_relations (client_id);
CREATE INDEX client_relations_other ON client_relations (other_id);

-- data: keep and use what is known of them; offers: send them offers; other: what the note says.
CREATE TABLE client_consents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('data', 'offers', 'other')),
  note TEXT,
  given_on TEXT NOT NULL,
  until_on TEXT,
  withdrawn_on TEXT
) STRICT;
CREATE INDEX client_consents_client ON client_consents (client_id);

-- A small JPEG as base64: the journal keeps rows as JSON, which has no bytes. The latest row is the one shown.
CREATE TABLE client_photos (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  jpeg TEXT NOT NULL,
  added_on TEXT NOT NULL
) STRICT;
CREATE INDEX client_photos_client ON client_photos (client_id);
`;
