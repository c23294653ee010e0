/**
 * The first schema. Frozen once released: a change is a migration of its own.
 *
 * Conventions: money in minor units (`…_minor`), quantities in thousandths (`…_milli`), dates `yyyy-mm-dd`
 * (`…_on`), instants ISO UTC (`…_at`), booleans 0/1 (`is_…`). Every journaled table has an AUTOINCREMENT id:
 * an id is never given twice, so the rows that an action inserted are a range of ids (see core/journal).
 */
export const initial = /* sql */ `
CREATE TABLE settings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE clients (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'company')),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  surname TEXT,
  given_name TEXT,
  patronymic TEXT,
  address_as TEXT,
  occupation TEXT,
  company TEXT,
  position TEXT,
  address TEXT,
  birthday TEXT,
  source TEXT,
  recommended_by_id INTEGER REFERENCES clients (id),
  preferred_channel TEXT,
  call_from TEXT,
  call_to TEXT,
  time_zone TEXT,
  wishes TEXT,
  is_target INTEGER CHECK (is_target IN (0, 1)),
  target_reason TEXT,
  lost_reason TEXT,
  asked_not_to_call_on TEXT,
  external_id TEXT,
  name_key TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX clients_external_id ON clients (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX clients_name_key ON clients (name_key);
CREATE INDEX clients_sort_key ON clients (sort_key);
CREATE INDEX clients_source ON clients (source) WHERE source IS NOT NULL;
-- The day of the year, so that the birthdays of a fortnight are found without reading every client.
CREATE INDEX clients_birthday ON clients (substr(birthday, -5)) WHERE birthday IS NOT NULL;
CREATE INDEX clients_recommended_by ON clients (recommended_by_id) WHERE recommended_by_id IS NOT NULL;

CREATE TABLE client_phones (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  position INTEGER NOT NULL,
  e164 TEXT,
  as_written TEXT NOT NULL,
  extension TEXT,
  label TEXT,
  is_wrong INTEGER NOT NULL DEFAULT 0 CHECK (is_wrong IN (0, 1))
) STRICT;
CREATE INDEX client_phones_client ON client_phones (client_id);
CREATE INDEX client_phones_e164 ON client_phones (e164);

CREATE TABLE client_emails (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  position INTEGER NOT NULL,
  email TEXT NOT NULL,
  label TEXT
) STRICT;
CREATE INDEX client_emails_client ON client_emails (client_id);
CREATE INDEX client_emails_email ON client_emails (email);

CREATE TABLE client_messengers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  handle TEXT NOT NULL
) STRICT;
CREATE INDEX client_messengers_client ON client_messengers (client_id);

CREATE TABLE client_dates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  label TEXT NOT NULL,
  on_date TEXT NOT NULL
) STRICT;
CREATE INDEX client_dates_client ON client_dates (client_id);
CREATE INDEX client_dates_day ON client_dates (substr(on_date, -5));

CREATE TABLE products (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  price_minor INTEGER
) STRICT;

-- revenue_minor: what the order adds to revenue. A cancelled order adds nothing; a sale marked as returned
-- adds nothing; a return on paper of its own has a negative total and takes it away on its own date.
-- is_completed: whether it counts as an order of the client.
-- number_value: the digits that the number ends in, so that 9 stands before 10 and «2913» finds «УТ-002913».
CREATE TABLE orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER REFERENCES clients (id),
  number TEXT,
  ordered_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'in_work', 'delivered', 'paid', 'cancelled', 'returned')),
  total_minor INTEGER NOT NULL,
  cost_minor INTEGER,
  paid_minor INTEGER,
  channel TEXT,
  employee TEXT,
  promised_on TEXT,
  note TEXT,
  return_of_id INTEGER REFERENCES orders (id),
  import_key TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revenue_minor INTEGER NOT NULL GENERATED ALWAYS AS (
    CASE WHEN state = 'cancelled' OR (state = 'returned' AND total_minor > 0) THEN 0 ELSE total_minor END
  ) STORED,
  is_completed INTEGER NOT NULL GENERATED ALWAYS AS (
    CASE WHEN state IN ('cancelled', 'returned') OR total_minor < 0 THEN 0 ELSE 1 END
  ) STORED,
  number_value INTEGER GENERATED ALWAYS AS (
    CAST(substr(number, length(rtrim(number, '0123456789')) + 1) AS INTEGER)
  ) VIRTUAL
) STRICT;
CREATE INDEX orders_client_date ON orders (client_id, ordered_on, revenue_minor, is_completed);
-- One for each order of the list, with what its filters ask, so that no window of it reads the table.
CREATE INDEX orders_date ON orders (ordered_on, id, state, revenue_minor);
CREATE INDEX orders_total ON orders (total_minor, id, state, ordered_on);
CREATE INDEX orders_number_value ON orders (number_value, id, state, ordered_on);
CREATE INDEX orders_number ON orders (number);
CREATE INDEX orders_import_key ON orders (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX orders_return_of ON orders (return_of_id) WHERE return_of_id IS NOT NULL;

CREATE TABLE order_lines (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id INTEGER NOT NULL REFERENCES orders (id),
  position INTEGER NOT NULL,
  product_id INTEGER REFERENCES products (id),
  name TEXT NOT NULL,
  quantity_milli INTEGER NOT NULL,
  price_minor INTEGER NOT NULL,
  discount_bp INTEGER NOT NULL DEFAULT 0,
  total_minor INTEGER NOT NULL
) STRICT;
CREATE INDEX order_lines_order ON order_lines (order_id);
CREATE INDEX order_lines_product ON order_lines (product_id) WHERE product_id IS NOT NULL;

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
  reason TEXT NOT NULL CHECK (reason IN ('not_target', 'asked_not_to_call', 'called_lately', 'no_phone', 'by_hand')),
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

CREATE TABLE interactions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'message', 'meeting', 'visit', 'note')),
  direction TEXT CHECK (direction IN ('in', 'out')),
  happened_at TEXT NOT NULL,
  text TEXT NOT NULL,
  outcome TEXT,
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

-- Standing totals, derived from orders at the end of each action (core/journal/derive.ts): lists and ranking
-- never scan a million orders. previous_on and last_on are the last two order dates, usual_interval_days the
-- median number of days between order dates (null below three dates).
CREATE TABLE client_totals (
  client_id INTEGER PRIMARY KEY,
  orders INTEGER NOT NULL,
  revenue_minor INTEGER NOT NULL,
  first_on TEXT,
  previous_on TEXT,
  last_on TEXT,
  usual_interval_days INTEGER
) STRICT;
CREATE INDEX client_totals_revenue ON client_totals (revenue_minor);
CREATE INDEX client_totals_last ON client_totals (last_on);
CREATE INDEX client_totals_orders ON client_totals (orders);

-- What search reads, derived at the end of each action: every name, company and telephone of a client as
-- one normalised text (rules/search-text), because SQLite's own lower() and tokenizers do not know
-- Cyrillic case and keep ё apart from е.
CREATE TABLE client_search (
  client_id INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE client_search_trigrams USING fts5 (
  text, content = 'client_search', content_rowid = 'client_id', tokenize = 'trigram', detail = 'none', columnsize = 0
);
CREATE VIRTUAL TABLE client_search_words USING fts5 (
  text, content = 'client_search', content_rowid = 'client_id', tokenize = 'unicode61', prefix = '1 2', detail = 'none', columnsize = 0
);

CREATE TABLE import_mappings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  headings_key TEXT NOT NULL UNIQUE,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  updated_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE import_runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id INTEGER REFERENCES journal_actions (id),
  at TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  rejected TEXT NOT NULL CHECK (json_valid(rejected))
) STRICT;

INSERT INTO themes (code, position) VALUES
  ('delivery', 1), ('price', 2), ('assortment', 3), ('quality', 4), ('service', 5),
  ('waiting', 6), ('hours', 7), ('payment', 8), ('site', 9), ('packaging', 10);
`;
