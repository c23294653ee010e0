import type {
  AmountTest,
  AnniversaryTest,
  DateTest,
  OwnTest,
  SegmentCondition,
  SegmentPeriod,
  SegmentRule,
  TextTest,
} from '#shared/contract/segments.ts';
import { addMonths, daysBetween, nextOccurrence } from '#shared/rules/dates.ts';
import { localDate } from '#shared/rules/zones.ts';
import type { Person } from './people.ts';

export interface Place {
  readonly today: string;
  readonly lostAfterDays: number;
  readonly timeZone: string;
}

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

function textHolds(text: string | null, test: TextTest): boolean {
  if (text === null) return false;
  if (test.is === 'known') return true;
  const wanted = folded(test.value.trim());
  const has = folded(text);
  if (test.is === 'equal') return has === wanted;
  return test.is === 'contains' ? has.includes(wanted) : has.startsWith(wanted);
}

function amountHolds(amount: number | null, test: AmountTest): boolean {
  if (amount === null) return false;
  if (test.is === 'between') return amount >= test.from && amount <= test.to;
  if (test.is === 'equal') return amount === test.value;
  return test.is === 'more' ? amount > test.value : amount < test.value;
}

function dateHolds(day: string | null, test: DateTest, today: string): boolean {
  if (day === null) return false;
  switch (test.is) {
    case 'known':
      return true;
    case 'before':
      return day < test.date;
    case 'since':
      return day >= test.date;
    case 'between':
      return day >= test.from && day <= test.to;
    case 'past':
      return daysBetween(day, today) >= 0 && daysBetween(day, today) <= test.days;
    case 'older':
      return daysBetween(day, today) > test.days;
    default:
      return daysBetween(today, day) >= 0 && daysBetween(today, day) <= test.days;
  }
}

function anniversaryHolds(date: string, test: AnniversaryTest, today: string): boolean {
  if (test.is === 'known') return true;
  if (test.is === 'month') return Number(date.slice(-5, -3)) === test.month;
  return daysBetween(today, nextOccurrence(date, today)) <= test.days;
}

function isWithin(on: string, period: SegmentPeriod, today: string): boolean {
  if (period.is === 'all') return true;
  if (period.is === 'between') return on >= period.from && on <= period.to;
  if (on > today) return false;
  return period.unit === 'days'
    ? daysBetween(on, today) < period.count
    : on > addMonths(today, -period.count);
}

type Order = Person['orders'][number];
const isCompleted = ({ state, totalMinor }: Order): boolean =>
  state !== 'cancelled' && state !== 'returned' && totalMinor >= 0;
const revenueOf = ({ state, totalMinor }: Order): number =>
  state === 'cancelled' || (state === 'returned' && totalMinor > 0) ? 0 : totalMinor;

function rhythmOf({ orders }: Person) {
  const days = [...new Set(orders.filter(isCompleted).map(({ on }) => on))].toSorted();
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  const sorted = gaps.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length % 2 === 1
      ? (sorted[middle] ?? 0)
      : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return {
    first: days[0] ?? null,
    previous: days.at(-2) ?? null,
    last: days.at(-1) ?? null,
    usual: days.length < 3 ? null : Math.round(median),
    count: orders.filter(isCompleted).length,
  };
}

/** By the docstring of `client-state.ts`. */
function stateOf(person: Person, { today, lostAfterDays }: Place): string {
  const { first, previous, last, usual, count } = rhythmOf(person);
  const silence = daysBetween(last ?? person.createdAt.slice(0, 10), today);
  const lost = Math.max(2.5 * (usual ?? 0), lostAfterDays);
  const silent =
    last === null ? 90 : usual === null ? 0.6 * lostAfterDays : Math.max(1.5 * usual, 14);
  if (silence > lost) return 'lost';
  if (silence > silent) return 'silent';
  if (previous !== null && last !== null && daysBetween(previous, last) > lost) return 'returned';
  if (first === null) return 'new';
  return count <= 2 && daysBetween(first, today) <= 90 ? 'new' : 'active';
}

function latestScore({ calls }: Person): number | null {
  const scored = calls
    .map((call, id) => ({ ...call, id }))
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => {
      if (a.at === b.at) return b.id - a.id;
      return (a.at ?? '') < (b.at ?? '') ? 1 : -1;
    });
  return scored[0]?.score ?? null;
}

function ownHolds(value: string | number | undefined, test: OwnTest, today: string): boolean {
  if (value === undefined) return false;
  switch (test.as) {
    case 'text':
    case 'link':
      return typeof value === 'string' && textHolds(value, test.test);
    case 'date':
      return typeof value === 'string' && dateHolds(value, test.test, today);
    case 'number':
      return typeof value === 'number' && amountHolds(value, test.test);
    case 'yes_no':
      return value === (test.value ? 1 : 0);
    case 'choice':
      return test.optionIds.some((id) => id === value);
    default:
      return true;
  }
}

function holds(
  condition: SegmentCondition,
  person: Person,
  place: Place,
  others: readonly Person[],
): boolean {
  const { today, timeZone } = place;
  const { first, last, usual } = rhythmOf(person);
  switch (condition.kind) {
    case 'text': {
      const { field } = condition;
      const known: Partial<Record<typeof field, string | null>> = person;
      return textHolds(known[field] ?? null, condition.test);
    }
    case 'clientKind':
      return person.kind === condition.value;
    case 'state':
      return condition.states.some((state) => state === stateOf(person, place));
    case 'target':
      return person.isTarget === { yes: true, no: false, undecided: null }[condition.value];
    case 'channel':
      return condition.channels.some((one) => one === person.channel);
    case 'tag':
      return condition.tagIds.some((id) => person.tags.includes(id));
    case 'list':
      return condition.listIds.some((id) => person.lists.includes(id));
    case 'has':
      return {
        phone: person.phones.some(({ e164, isWrong }) => e164 !== null && !isWrong),
        email: person.emails > 0,
        messenger: person.messengers > 0,
        recommender: person.recommendedBy !== null && person.recommendedBy < others.length,
        recommended: others.some(({ recommendedBy }) => others[recommendedBy ?? -1] === person),
        noCallWish: person.askedNotToCallOn !== null,
      }[condition.what];
    case 'anniversary': {
      const birthdays = person.birthday === null ? [] : [person.birthday];
      const dates = condition.of === 'birthday' ? birthdays : person.dates;
      return dates.some((date) => anniversaryHolds(date, condition.test, today));
    }
    case 'date': {
      const contacts = person.contacts.filter(
        ({ kind }) => condition.of !== 'lastCall' || kind === 'call',
      );
      const latest = contacts
        .map(({ at }) => at)
        .toSorted()
        .at(-1);
      const day = {
        firstOrder: first,
        lastOrder: last,
        created: localDate(person.createdAt, timeZone),
        lastContact: latest === undefined ? null : localDate(latest, timeZone),
        lastCall: latest === undefined ? null : localDate(latest, timeZone),
      }[condition.of];
      return dateHolds(day, condition.test, today);
    }
    case 'orders': {
      const within = person.orders.filter(({ on }) => isWithin(on, condition.period, today));
      const count = within.filter(isCompleted).length;
      const revenue = within.reduce((sum, order) => sum + revenueOf(order), 0);
      const average = count === 0 ? null : revenue / count;
      return amountHolds({ count, revenue, average }[condition.figure], condition.test);
    }
    case 'bought':
      return person.orders.some(
        (order) =>
          isCompleted(order) &&
          isWithin(order.on, condition.period, today) &&
          order.products.includes(condition.productId),
      );
    case 'rhythm':
      return last !== null && usual !== null && daysBetween(last, today) > condition.times * usual;
    case 'score':
      return amountHolds(latestScore(person), condition.test);
    case 'theme':
      return person.calls.some(({ themes }) =>
        themes.some((id) => condition.themeIds.includes(id)),
      );
    case 'outcome':
      return person.calls.some(({ outcome }) => condition.outcomes.some((one) => one === outcome));
    default:
      return ownHolds(person.own[condition.fieldId], condition.test, today);
  }
}

/** Whether a client belongs to a segment, reckoned plainly from what the test knows of them. */
export function belongs(
  { match, items }: SegmentRule,
  person: Person,
  place: Place,
  others: readonly Person[],
): boolean {
  const results = items.map((item) => {
    const isSo =
      item.kind === 'group'
        ? belongs(item, person, place, others)
        : holds(item, person, place, others);
    return isSo !== item.not;
  });
  if (results.length === 0) return true;
  return match === 'all' ? results.every(Boolean) : results.some(Boolean);
}
