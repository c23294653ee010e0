/** The program’s own memory of imports. */
export const importTables = /* sql */ `
CREATE TABLE import_mappings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  headings_key TEXT NOT NULL UNIQUE,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id INTEGER REFERENCES journal_actions (id),
  at TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  rejected TEXT NOT NULL CHECK (json_valid(rejected)),
  -- Doubts that the user decided: [key, client id], …
  decided TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(decided))
) STRICT;
`;
