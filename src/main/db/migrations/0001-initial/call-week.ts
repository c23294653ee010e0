/** Call weeks from the plan to the improvements, and the themes that they share. */
export const callWeekTables = /* sql */ `
CREATE TABLE themes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT UNIQUE,
  name TEXT,
  position INTEGER NOT NULL,
  is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
  CHECK (code IS NOT NULL OR name IS NOT NULL)
) STRICT;

CREATE TABLE call_weeks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT,
  measure TEXT NOT NULL CHECK (measure IN ('revenue')),
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  size INTEGER NOT NULL,
  starts_on TEXT NOT NULL,
  total_minor INTEGER NOT NULL,
  sealed_at TEXT,
  finished_at TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE call_week_calls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  week_id INTEGER NOT NULL REFERENCES call_weeks (id),
  client_id INTEGER NOT NULL REFERENCES clients (id),
  rank INTEGER NOT NULL,
  revenue_minor INTEGER NOT NULL,
  orders INTEGER NOT NULL,
  last_order_on TEXT,
  planned_on TEXT NOT NULL,
  planned_time TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('talked', 'no_answer', 'call_back', 'wrong_number', 'asked_not_to_call')),
  outcome_at TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  score INTEGER CHECK (score BETWEEN 0 AND 10),
  words TEXT,
  next_step TEXT,
  next_on TEXT,
  next_time TEXT,
  UNIQUE (week_id, client_id)
) STRICT;
CREATE INDEX call_week_calls_client ON call_week_calls (client_id);

CREATE TABLE call_week_exclusions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  week_id INTEGER NOT NULL REFERENCES call_weeks (id),
  client_id INTEGER NOT NULL REFERENCES clients (id),
  reason TEXT NOT NULL CHECK (reason IN ('not_target', 'asked_not_to_call', 'already_planned', 'called_lately', 'no_phone', 'no_consent', 'by_hand')),
  note TEXT,
  revenue_minor INTEGER NOT NULL,
  UNIQUE (week_id, client_id)
) STRICT;
CREATE INDEX call_week_exclusions_client ON call_week_exclusions (client_id);

CREATE TABLE call_week_beliefs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  week_id INTEGER NOT NULL REFERENCES call_weeks (id),
  theme_id INTEGER NOT NULL REFERENCES themes (id),
  position INTEGER NOT NULL,
  note TEXT,
  UNIQUE (week_id, theme_id)
) STRICT;

CREATE TABLE call_themes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  call_id INTEGER NOT NULL REFERENCES call_week_calls (id),
  theme_id INTEGER NOT NULL REFERENCES themes (id),
  UNIQUE (call_id, theme_id)
) STRICT;

CREATE TABLE call_quotes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  call_id INTEGER NOT NULL REFERENCES call_week_calls (id),
  theme_id INTEGER REFERENCES themes (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX call_quotes_call ON call_quotes (call_id);

CREATE TABLE improvements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  week_id INTEGER REFERENCES call_weeks (id),
  theme_id INTEGER REFERENCES themes (id),
  title TEXT NOT NULL,
  owner TEXT,
  due_on TEXT,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'in_work', 'done', 'dropped')),
  done_on TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX improvements_week ON improvements (week_id);

INSERT INTO themes (code, position) VALUES
  ('delivery', 1), ('price', 2), ('assortment', 3), ('quality', 4), ('service', 5),
  ('waiting', 6), ('hours', 7), ('payment', 8), ('site', 9), ('packaging', 10);
`;
