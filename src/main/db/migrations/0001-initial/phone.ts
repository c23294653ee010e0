/** Who has called, and who is not to be asked about. */
export const phoneTables = /* sql */ `
-- The last digits, for callers whose number an exchange shows without the country or the city. Only digits count
-- where no whole number could be read.
CREATE INDEX client_phones_ending ON client_phones (substr(e164, -5)) WHERE e164 IS NOT NULL;
CREATE INDEX client_phones_unread_ending ON client_phones (substr(replace(replace(replace(replace(replace(
  as_written, ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), -5)) WHERE e164 IS NULL;

-- Kept by the program when a softphone tells of a call. number_key: E.164 where the number is a whole one.
CREATE TABLE incoming_calls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 32 AND number NOT GLOB '*[^0-9+*#]*'),
  number_key TEXT NOT NULL,
  rang_at TEXT NOT NULL
) STRICT;
CREATE INDEX incoming_calls_day ON incoming_calls (rang_at);
CREATE INDEX incoming_calls_number ON incoming_calls (number_key, rang_at);

-- A call without a mark is a missed one.
CREATE TABLE incoming_call_marks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  incoming_call_id INTEGER NOT NULL REFERENCES incoming_calls (id),
  mark TEXT NOT NULL CHECK (mark IN ('answered', 'called_back', 'dismissed')),
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX incoming_call_marks_call ON incoming_call_marks (incoming_call_id);

CREATE TABLE ignored_numbers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;
`;
