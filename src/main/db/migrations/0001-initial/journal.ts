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
-- Telephones and the like that a client no longer has, for the history of the card.
CREATE INDEX journal_changes_client ON journal_changes (json_extract(before, '$.client_id'))
  WHERE table_name GLOB 'client_*';
CREATE INDEX journal_changes_other ON journal_changes (json_extract(before, '$.other_id'))
  WHERE table_name = 'client_relations';

-- The ranges of journal_actions.inserted once more, by row: which action brought this telephone?
CREATE TABLE journal_inserts (
  table_name TEXT NOT NULL,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  action_id INTEGER NOT NULL REFERENCES journal_actions (id) ON DELETE CASCADE,
  PRIMARY KEY (table_name, first_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_inserts_action ON journal_inserts (action_id);

-- A trigger, so that neither an action nor one that joins an earlier one (coalesce) can forget it. Only what
-- belongs to a card: the ranges of orders and the like are asked for by nobody.
CREATE TRIGGER journal_actions_inserted AFTER UPDATE OF inserted ON journal_actions WHEN NEW.inserted <> OLD.inserted
BEGIN
  DELETE FROM journal_inserts WHERE action_id = NEW.id;
  INSERT OR REPLACE INTO journal_inserts (table_name, first_id, last_id, action_id)
  SELECT ofTable.key, json_extract(range.value, '$[0]'), json_extract(range.value, '$[1]'), NEW.id
  FROM json_each(NEW.inserted) AS ofTable, json_each(ofTable.value) AS range
  WHERE ofTable.key GLOB 'client*';
END;
`;
