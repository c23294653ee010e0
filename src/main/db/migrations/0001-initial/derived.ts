/** What is made anew from rows at the end of each action. */
export const derivedTables = /* sql */ `
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
-- Today asks both every time it is opened: rhythms from the client with most revenue down, and those who ordered once.
CREATE INDEX client_totals_rhythm ON client_totals (revenue_minor, last_on, usual_interval_days)
  WHERE usual_interval_days IS NOT NULL;
CREATE INDEX client_totals_first ON client_totals (last_on) WHERE last_on IS NOT NULL AND previous_on IS NULL;

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
`;
