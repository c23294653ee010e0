/** What the owner has said of lines that rules make. */
export const todayTables = /* sql */ `
-- One row an occasion (this silence, this first order, this birthday this year), so that the line does not come back
-- before the next one. until_on: put off to that day; null: done. No UNIQUE: a merge of two clients may bring two
-- rows of one occasion together, and the latest is the one that counts.
CREATE TABLE today_marks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  kind TEXT NOT NULL CHECK (kind IN ('silent', 'thanks', 'delivery', 'date')),
  occasion TEXT NOT NULL,
  until_on TEXT,
  marked_on TEXT NOT NULL
) STRICT;
CREATE INDEX today_marks_client ON today_marks (client_id, kind, occasion);
CREATE INDEX today_marks_occasion ON today_marks (kind, occasion);
CREATE INDEX today_marks_moved ON today_marks (kind, until_on) WHERE until_on IS NOT NULL;
`;
