/** Products, orders and their lines. */
export const ordersTables = /* sql */ `
CREATE TABLE products (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  price_minor INTEGER
) STRICT;

-- revenue_minor: what the order adds to revenue. A cancelled order adds nothing; a sale marked as returned
-- adds nothing; a return on paper of its own has a negative total and takes it away on its own date.
-- is_completed: whether it counts as an order of the client.
-- delivered_on: the day it was marked as delivered here; delivery_on: when it came to the client as far as we know,
-- with the promised day where nobody marked it. An imported sale without either has no known delivery.
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
  delivered_on TEXT,
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
  delivery_on TEXT GENERATED ALWAYS AS (
    CASE WHEN state IN ('delivered', 'paid') THEN coalesce(delivered_on, promised_on) END
  ) VIRTUAL,
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
-- The few names that there are, for the list of suggestions.
CREATE INDEX orders_employee ON orders (employee) WHERE employee IS NOT NULL;
CREATE INDEX orders_delivery ON orders (delivery_on) WHERE delivery_on IS NOT NULL;
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
`;
