/** Clients and how to reach them. */
export const clientsTables = /* sql */ `
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
  birthday TEXT,
  source TEXT,
  employee TEXT,
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
CREATE INDEX clients_employee ON clients (employee) WHERE employee IS NOT NULL;
CREATE INDEX clients_company ON clients (company) WHERE company IS NOT NULL;
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
CREATE INDEX client_phones_client ON client_phones (client_id, position);
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
  on_date TEXT NOT NULL,
  lead_days INTEGER CHECK (lead_days BETWEEN 0 AND 366)
) STRICT;
CREATE INDEX client_dates_client ON client_dates (client_id);
CREATE INDEX client_dates_lead ON client_dates (lead_days) WHERE lead_days IS NOT NULL;
CREATE INDEX client_dates_day ON client_dates (substr(on_date, -5));
`;
