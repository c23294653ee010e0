/** Clients who were taken for two: what was made one, and what is known to be two. */
export const duplicatesTables = /* sql */ `
-- One row a merge that stands. steps: all that it moved, folded and set, so that it can be taken apart at any time,
-- whatever has happened since and whether the journal still holds it (core/duplicates/merge/steps.ts). No foreign
-- keys: the lost client is gone, and the kept one may be merged or deleted in its turn.
CREATE TABLE client_merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kept_id INTEGER NOT NULL,
  lost_id INTEGER NOT NULL UNIQUE,
  lost_name TEXT NOT NULL,
  lost_external_id TEXT,
  merged_at TEXT NOT NULL,
  steps TEXT NOT NULL CHECK (json_valid(steps))
) STRICT;
CREATE INDEX client_merges_kept ON client_merges (kept_id);
CREATE INDEX client_merges_external_id ON client_merges (lost_external_id) WHERE lost_external_id IS NOT NULL;

-- Two who look alike and are not the same, in whatever order. No UNIQUE and no CHECK on the pair: a merge may bring
-- two rows of one pair together.
CREATE TABLE not_duplicates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_id INTEGER NOT NULL REFERENCES clients (id),
  second_id INTEGER NOT NULL REFERENCES clients (id),
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX not_duplicates_first ON not_duplicates (first_id);
CREATE INDEX not_duplicates_second ON not_duplicates (second_id);
`;
