/** The program's own memory of what it has told of: never undone, since what was said was said. */
export const noticesTables = /* sql */ `
CREATE TABLE told_notices (
  key TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  told_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX told_notices_at ON told_notices (at);

-- Up to which instant it was looked for what is due.
CREATE TABLE notices_looked (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  until TEXT NOT NULL
) STRICT;
`;
