/** Every action, and the rows that it changed. */
export const journalTables = /* sql */ `
-- One row an action; an autosave that goes on typing adds to the row it began (coalesce_key).
-- inserted: {table: [[first id, last id], …]} — what the action added; journal_changes holds what it
-- changed and deleted. is_final: too large to have been logged row by row, cannot be taken back.
-- is_forgotten: older than the trash keeps, cannot be taken back any more; is_emptied: what was only kept for that
-- is gone from journal_changes (core/trash/forget.store.ts).
CREATE TABLE journal_actions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  at TEXT NOT NULL,
  coalesce_key TEXT,
  inserted TEXT NOT NULL CHECK (json_valid(inserted)),
  undoes_id INTEGER REFERENCES journal_actions (id),
  undone_by_id INTEGER REFERENCES journal_actions (id),
  is_final INTEGER NOT NULL DEFAULT 0 CHECK (is_final IN (0, 1)),
  is_forgotten INTEGER NOT NULL DEFAULT 0 CHECK (is_forgotten IN (0, 1)),
  is_emptied INTEGER NOT NULL DEFAULT 0 CHECK (is_emptied IN (0, 1))
) STRICT;
CREATE INDEX journal_actions_remembered ON journal_actions (at) WHERE is_forgotten = 0;
CREATE INDEX journal_actions_to_empty ON journal_actions (id) WHERE is_forgotten = 1 AND is_emptied = 0;
-- Foreign keys that point here are looked up when an action goes.
CREATE INDEX journal_actions_undoes ON journal_actions (undoes_id) WHERE undoes_id IS NOT NULL;
CREATE INDEX journal_actions_undone_by ON journal_actions (undone_by_id) WHERE undone_by_id IS NOT NULL;

CREATE TABLE journal_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id INTEGER NOT NULL REFERENCES journal_actions (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT
) STRICT;
CREATE INDEX journal_changes_action ON journal_changes (action_id, table_name);
CREATE INDEX journal_changes_row ON journal_changes (table_name, row_id);
-- What a client no longer has: for the history of the card, and for the trash.
CREATE INDEX journal_changes_client ON journal_changes (json_extract(before, '$.client_id'), table_name)
  WHERE json_extract(before, '$.client_id') IS NOT NULL;
CREATE INDEX journal_changes_return ON journal_changes (json_extract(before, '$.return_of_id'))
  WHERE json_extract(before, '$.return_of_id') IS NOT NULL;
CREATE INDEX journal_changes_recommended ON journal_changes (json_extract(before, '$.recommended_by_id'))
  WHERE json_extract(before, '$.recommended_by_id') IS NOT NULL;
CREATE INDEX journal_changes_order ON journal_changes (json_extract(before, '$.order_id'))
  WHERE table_name = 'order_lines';
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

-- A trigger, so that neither an action nor one that joins an earlier one (coalesce) can forget it.
CREATE TRIGGER journal_actions_inserted AFTER UPDATE OF inserted ON journal_actions WHEN NEW.inserted <> OLD.inserted
BEGIN
  DELETE FROM journal_inserts WHERE action_id = NEW.id;
  INSERT OR REPLACE INTO journal_inserts (table_name, first_id, last_id, action_id)
  SELECT ofTable.key, json_extract(range.value, '$[0]'), json_extract(range.value, '$[1]'), NEW.id
  FROM json_each(NEW.inserted) AS ofTable, json_each(ofTable.value) AS range;
END;

-- The things that a person deleted, each by the journal row that holds it: what the trash lists (core/trash). What
-- went with them is found from there. text: what they are searched by, normalised.
CREATE TABLE trash_items (
  id INTEGER PRIMARY KEY REFERENCES journal_changes (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX trash_items_row ON trash_items (table_name, row_id);
`;
