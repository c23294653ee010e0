/** Every action, and the rows that it changed. */
export const journalTables = /* sql */ `
-- One row an action; an autosave that goes on typing adds to the row it began (coalesce_key).
-- inserted: {table: [[first id, last id], …]} — what the action added; journal_changes holds what it
-- changed and deleted. is_final: too large to have been logged row by row, cannot be taken back.
CREATE TABLE journal_actions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  at TEXT NOT NULL,
  coalesce_key TEXT,
  inserted TEXT NOT NULL CHECK (json_valid(inserted)),
  undoes_id INTEGER REFERENCES journal_actions (id),
  undone_by_id INTEGER REFERENCES journal_actions (id),
  is_final INTEGER NOT NULL DEFAULT 0 CHECK (is_final IN (0, 1))
) STRICT;

CREATE TABLE journal_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id INTEGER NOT NULL REFERENCES journal_actions (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT
) STRICT;
CREATE INDEX journal_changes_action ON journal_changes (action_id);
CREATE INDEX journal_changes_row ON journal_changes (table_name, row_id);
`;
