/** What was said and when, and what is to be done next. */
export const contactsTables = /* sql */ `
CREATE TABLE interactions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'message', 'meeting', 'visit', 'note')),
  direction TEXT CHECK (direction IN ('in', 'out')),
  happened_at TEXT NOT NULL,
  text TEXT NOT NULL,
  outcome TEXT,
  duration_seconds INTEGER CHECK (duration_seconds BETWEEN 0 AND 86400),
  call_id INTEGER REFERENCES call_week_calls (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX interactions_client ON interactions (client_id, happened_at);
CREATE INDEX interactions_call ON interactions (call_id) WHERE call_id IS NOT NULL;

CREATE TABLE reminders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER REFERENCES clients (id),
  text TEXT NOT NULL,
  due_on TEXT NOT NULL,
  due_time TEXT,
  done_at TEXT,
  interaction_id INTEGER REFERENCES interactions (id),
  call_id INTEGER REFERENCES call_week_calls (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX reminders_client ON reminders (client_id);
CREATE INDEX reminders_open ON reminders (due_on) WHERE done_at IS NULL;
CREATE INDEX reminders_call ON reminders (call_id) WHERE call_id IS NOT NULL;
CREATE INDEX reminders_interaction ON reminders (interaction_id) WHERE interaction_id IS NOT NULL;
`;
