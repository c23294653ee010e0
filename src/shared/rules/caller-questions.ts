import { daysBetween } from './dates.ts';

/** What is known of a caller; money in minor units, dates local `yyyy-mm-dd`. */
export interface CallerFacts {
  readonly today: string;
  readonly state: 'new' | 'active' | 'silent' | 'lost' | 'returned';
  readonly orders: number;
  readonly silentDays: number | null;
  readonly usualIntervalDays: number | null;
  readonly wishes: string | null;
  /** The day the card was last changed: the wishes in it are no younger. */
  readonly cardChangedOn: string;
  /** The day of the last talk (call, meeting, visit); null where there was none. */
  readonly lastTalkOn: string | null;
  /** Newest first. */
  readonly recentOrders: readonly CallerOrder[];
}

export interface CallerOrder {
  readonly id: number;
  readonly number: string | null;
  readonly on: string;
  readonly state: 'new' | 'in_work' | 'delivered' | 'paid' | 'cancelled' | 'returned';
  readonly totalMinor: number;
  /** Null where nobody wrote down what was paid. */
  readonly paidMinor: number | null;
  readonly promisedOn: string | null;
}

/** A thing to say or to ask, with the fact that it rests on. */
export type CallerQuestion =
  | { readonly kind: 'order_late'; readonly order: CallerOrder; readonly days: number }
  | { readonly kind: 'order_open'; readonly order: CallerOrder }
  | { readonly kind: 'unpaid'; readonly order: CallerOrder; readonly leftMinor: number }
  | { readonly kind: 'first_order'; readonly order: CallerOrder }
  | { readonly kind: 'delivered'; readonly order: CallerOrder }
  | { readonly kind: 'silent'; readonly days: number; readonly usualDays: number | null }
  | { readonly kind: 'wishes_old'; readonly on: string }
  | { readonly kind: 'no_wishes' };

/** A list that is read while the telephone rings. */
const mostQuestions = 4;
/** For so long a first order, or a delivery, is worth a word. */
const freshDays = 30;
/** Wishes older than this may have changed. */
const wishesLastDays = 180;

/** What to ask a caller, the most pressing first: each a fact of theirs, none invented. */
export function questionsFor(facts: CallerFacts): CallerQuestion[] {
  return [...aboutOrders(facts), ...aboutThem(facts)].slice(0, mostQuestions);
}

function* aboutOrders(facts: CallerFacts): Generator<CallerQuestion> {
  const { recentOrders, today, lastTalkOn } = facts;
  for (const order of recentOrders) {
    if (order.state !== 'new' && order.state !== 'in_work') continue;
    const days = order.promisedOn === null ? 0 : daysBetween(order.promisedOn, today);
    yield days > 0 ? { kind: 'order_late', order, days } : { kind: 'order_open', order };
  }
  for (const order of recentOrders) {
    const leftMinor = order.totalMinor - (order.paidMinor ?? order.totalMinor);
    if (order.state === 'delivered' && leftMinor > 0) yield { kind: 'unpaid', order, leftMinor };
  }
  const last = recentOrders.find(({ state }) => state === 'delivered' || state === 'paid');
  if (!last || daysBetween(last.on, today) > freshDays) return;
  // Whoever has been talked to since the order has heard the thanks.
  if (lastTalkOn !== null && lastTalkOn > last.on) return;
  yield facts.orders === 1
    ? { kind: 'first_order', order: last }
    : { kind: 'delivered', order: last };
}

function* aboutThem(facts: CallerFacts): Generator<CallerQuestion> {
  const { state, silentDays, orders, wishes, cardChangedOn, today } = facts;
  if ((state === 'silent' || state === 'lost') && silentDays !== null) {
    yield { kind: 'silent', days: silentDays, usualDays: facts.usualIntervalDays };
  }
  if (wishes === null || wishes.trim() === '') {
    if (orders > 1) yield { kind: 'no_wishes' };
  } else if (daysBetween(cardChangedOn, today) > wishesLastDays) {
    yield { kind: 'wishes_old', on: cardChangedOn };
  }
}
