import fc from 'fast-check';
import { addDays } from '#shared/rules/dates.ts';

/** A client as the test knows them: everything that a segment can ask about. */
export interface Person {
  readonly kind: 'person' | 'company';
  readonly name: string;
  readonly source: string | null;
  readonly employee: string | null;
  readonly company: string | null;
  readonly isTarget: boolean | null;
  readonly channel: 'call' | 'email' | null;
  readonly birthday: string | null;
  readonly recommendedBy: number | null;
  readonly askedNotToCallOn: string | null;
  readonly createdAt: string;
  readonly phones: readonly { readonly e164: string | null; readonly isWrong: boolean }[];
  readonly emails: number;
  readonly messengers: number;
  readonly dates: readonly string[];
  readonly tags: readonly number[];
  readonly lists: readonly number[];
  readonly orders: readonly Order[];
  readonly contacts: readonly { readonly kind: 'call' | 'note'; readonly at: string }[];
  readonly calls: readonly Call[];
  readonly own: Readonly<Partial<Record<number, string | number>>>;
}

interface Order {
  readonly on: string;
  readonly totalMinor: number;
  readonly state: 'paid' | 'new' | 'cancelled' | 'returned';
  readonly products: readonly number[];
}

interface Call {
  readonly score: number | null;
  readonly outcome: 'talked' | 'no_answer' | null;
  readonly at: string | null;
  readonly themes: readonly number[];
}

export const tagIds = [1, 2, 3];
export const listIds = [1, 2];
export const productIds = [1, 2];
export const themeIds = [1, 2, 3];
export const weekIds = [1, 2];
/** One own field of each kind. */
export const ownIds = { text: 1, number: 2, date: 3, yes_no: 4, choice: 5, link: 6 } as const;
export const optionIds = [1, 2, 3];

/** Days around the one that is today, and both edges of months. */
export const someDay = (today: string) =>
  fc.oneof(
    fc.integer({ min: -420, max: 40 }).map((days) => addDays(today, days)),
    fc.constantFrom('2024-02-29', '2025-12-31', '2026-01-01', '2026-03-31'),
  );

/** Instants about midnight in Moscow (21:00 UTC), where the day of UTC is another. */
const someInstant = (today: string) =>
  fc
    .tuple(
      someDay(today),
      fc.constantFrom('20:59:59.999', '21:00:00.000', '00:00:00.000', '12:00:00.000'),
    )
    .map(([day, time]) => `${day}T${time}Z`);

/** Few enough for equals to be met, with the signs that patterns are made of. */
export const someText = fc.oneof(
  fc.constantFrom(
    'Ёлка',
    'елка',
    'ЕЛКА',
    'Яндекс',
    'яндекс',
    'a[b]*?',
    '*',
    '?',
    '[',
    ']',
    '^x',
    '-',
  ),
  fc
    .array(
      fc.constantFrom('е', 'Ё', 'я', 'Я', 'z', 'Z', '*', '?', '[', ']', '^', '-', ' ', "'", '%'),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((letters) => letters.join('').trim() || 'я'),
);

export const someAmount = fc.oneof(
  fc.constantFrom(0, 1, 100, 2.5, -100, 5000),
  fc.integer({ min: -2000, max: 20_000 }),
);

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });

export const somebody = (today: string): fc.Arbitrary<Person> =>
  fc.record({
    kind: fc.constantFrom('person', 'company'),
    name: someText,
    source: orNull(someText),
    employee: orNull(someText),
    company: orNull(someText),
    isTarget: orNull(fc.boolean()),
    channel: orNull(fc.constantFrom('call', 'email')),
    birthday: orNull(
      fc.oneof(
        someDay(today),
        someDay(today).map((day) => `-${day.slice(4)}`),
        fc.constant('--02-29'),
      ),
    ),
    recommendedBy: orNull(fc.nat({ max: 3 })),
    askedNotToCallOn: orNull(someDay(today)),
    createdAt: someInstant(today),
    phones: fc.array(
      fc.record({ e164: orNull(fc.constant('+79161234567')), isWrong: fc.boolean() }),
      { maxLength: 2 },
    ),
    emails: fc.nat({ max: 1 }),
    messengers: fc.nat({ max: 1 }),
    dates: fc.array(
      fc.oneof(
        someDay(today),
        someDay(today).map((day) => `-${day.slice(4)}`),
      ),
      { maxLength: 2 },
    ),
    tags: some(tagIds),
    lists: some(listIds),
    orders: fc.array(
      fc.record({
        on: someDay(today),
        totalMinor: someAmount.map(Math.round),
        state: fc.constantFrom('paid', 'paid', 'new', 'cancelled', 'returned'),
        products: some(productIds),
      }),
      { maxLength: 5 },
    ),
    contacts: fc.array(
      fc.record({ kind: fc.constantFrom('call', 'note'), at: someInstant(today) }),
      { maxLength: 2 },
    ),
    calls: fc.array(
      fc.record({
        score: orNull(fc.nat({ max: 10 })),
        outcome: orNull(fc.constantFrom('talked', 'no_answer')),
        at: orNull(someInstant(today)),
        themes: some(themeIds),
      }),
      { maxLength: weekIds.length },
    ),
    own: fc.record(
      {
        [ownIds.text]: someText,
        [ownIds.number]: someAmount,
        [ownIds.date]: someDay(today),
        [ownIds.yes_no]: fc.constantFrom(0, 1),
        [ownIds.choice]: fc.constantFrom(...optionIds),
        [ownIds.link]: someText,
      },
      { requiredKeys: [] },
    ),
  });
