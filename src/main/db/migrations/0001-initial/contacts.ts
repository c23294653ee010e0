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

-- A recurring reminder is one row: what is due now, and the rule it goes on by. rule_from and rule_time are where
-- the rule starts (DTSTART), rule_on is the rule's own day of what is due now (RECURRENCE-ID: due_on is another once
-- it was moved), rule_skips are days left out (EXDATE), parted by commas.
CREATE TABLE reminders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER REFERENCES clients (id),
  kind TEXT NOT NULL DEFAULT 'task' CHECK (kind IN ('task', 'call', 'meeting')),
  text TEXT NOT NULL,
  due_on TEXT NOT NULL,
  due_time TEXT,
  duration_minutes INTEGER CHECK (duration_minutes BETWEEN 1 AND 1440),
  place TEXT,
  lead_minutes INTEGER CHECK (lead_minutes BETWEEN 1 AND 527040),
  snoozed_until TEXT,
  rule TEXT,
  rule_from TEXT,
  rule_time TEXT,
  rule_on TEXT,
  rule_skips TEXT,
  done_at TEXT,
  interaction_id INTEGER REFERENCES interactions (id),
  call_id INTEGER REFERENCES call_week_calls (id),
  created_at TEXT NOT NULL,
  CHECK ((rule IS NULL) = (rule_from IS NULL) AND (rule IS NULL) = (rule_on IS NULL))
) STRICT;
CREATE INDEX reminders_client ON reminders (client_id);
CREATE INDEX reminders_open ON reminders (due_on) WHERE done_at IS NULL;
CREATE INDEX reminders_day ON reminders (due_on, due_time);
CREATE INDEX reminders_recurring ON reminders (rule_on) WHERE rule IS NOT NULL AND done_at IS NULL;
CREATE INDEX reminders_ahead ON reminders (due_on) WHERE lead_minutes IS NOT NULL AND done_at IS NULL;
CREATE INDEX reminders_snoozed ON reminders (snoozed_until) WHERE snoozed_until IS NOT NULL AND done_at IS NULL;
CREATE INDEX reminders_call ON reminders (call_id) WHERE call_id IS NOT NULL;
CREATE INDEX reminders_interaction ON reminders (interaction_id) WHERE interaction_id IS NOT NULL;
`;
