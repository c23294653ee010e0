/** What the owner keeps of clients in words of their own: fields, tags, segments, lists made by hand. */
export const ownFieldsTables = /* sql */ `
-- options: [{"id": 1, "name": "…"}] of a choice. name_key: the name folded, so that one thing has one name.
CREATE TABLE custom_fields (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'yes_no', 'choice', 'link')),
  options TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(options)),
  position INTEGER NOT NULL,
  is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1))
) STRICT;

-- value: a text for text, link and date (yyyy-mm-dd); a number for number, yes_no (0, 1) and choice (the option's id).
CREATE TABLE client_field_values (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  field_id INTEGER NOT NULL REFERENCES custom_fields (id),
  value ANY NOT NULL,
  UNIQUE (client_id, field_id)
) STRICT;
CREATE INDEX client_field_values_value ON client_field_values (field_id, value, client_id);

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE client_tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  UNIQUE (client_id, tag_id)
) STRICT;
CREATE INDEX client_tags_tag ON client_tags (tag_id, client_id);

-- rule: shared/contract/segment-rule.ts.
CREATE TABLE segments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL UNIQUE,
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE client_lists (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE client_list_members (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list_id INTEGER NOT NULL REFERENCES client_lists (id),
  client_id INTEGER NOT NULL REFERENCES clients (id),
  added_at TEXT NOT NULL,
  UNIQUE (list_id, client_id)
) STRICT;
CREATE INDEX client_list_members_client ON client_list_members (client_id);
`;
