import type { Generated, GeneratedAlways, Selectable } from 'kysely';

export type OrderState = 'new' | 'in_work' | 'delivered' | 'paid' | 'cancelled' | 'returned';

export interface OrdersTable {
  id: Generated<number>;
  /** Null: a sale to nobody in particular (over the counter). */
  client_id: number | null;
  number: string | null;
  ordered_on: string;
  state: OrderState;
  /** Negative for a return on paper of its own. */
  total_minor: number;
  cost_minor: number | null;
  paid_minor: number | null;
  channel: string | null;
  employee: string | null;
  promised_on: string | null;
  /** The day it was marked as delivered. */
  delivered_on: Generated<string | null>;
  note: string | null;
  return_of_id: number | null;
  /** Recognises an imported order that has no number of its own. */
  import_key: string | null;
  created_at: string;
  updated_at: string;
  /** What the order adds to revenue; the formula is in the schema. */
  revenue_minor: GeneratedAlways<number>;
  is_completed: GeneratedAlways<0 | 1>;
  /** The day it was delivered, else the promised one; null before it is, and where neither is known. */
  delivery_on: GeneratedAlways<string | null>;
  /** The digits that the number ends in; null without a number. */
  number_value: GeneratedAlways<number | null>;
}
export type OrderRow = Selectable<OrdersTable>;

export interface OrderLinesTable {
  id: Generated<number>;
  order_id: number;
  position: number;
  product_id: number | null;
  name: string;
  quantity_milli: number;
  price_minor: number;
  discount_bp: Generated<number>;
  total_minor: number;
}

export interface ProductsTable {
  id: Generated<number>;
  name: string;
  /** Lower case, ё as е, single spaces. */
  name_key: string;
  /** The price it was last sold at. */
  price_minor: number | null;
}
