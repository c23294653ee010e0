import type { Random } from './random.ts';
import {
  cities,
  companies,
  femaleNames,
  maleNames,
  occupations,
  patronymics,
  sources,
  streets,
  surnames,
  wishes,
} from './words.ts';

export interface SampleClient {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly phone: string;
  readonly email: string | null;
  readonly company: string | null;
  readonly occupation: string | null;
  readonly address: string | null;
  readonly birthday: string | null;
  readonly source: string | null;
  readonly wishes: string | null;
  readonly callFrom: string | null;
  /** Share of all orders, relative to the others'. */
  readonly weight: number;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Of a code that no operator has been given, so that nobody is called by mistake. */
function phoneNumber(index: number): string {
  const codes = [946, 947, 948, 949];
  // A step that shares no factor with ten million spreads the numbers without repeating one.
  const subscriber = (index * 7_654_321) % 10_000_000;
  return `+7${codes[Math.floor(index / 10_000_000) % codes.length]}${String(subscriber).padStart(7, '0')}`;
}

const optional = <T>(random: Random, probability: number, value: () => T): T | null =>
  random.chance(probability) ? value() : null;

/** The client at a place of the list. Weights follow a power law: a fifth of them makes most of the income. */
export function sampleClient(random: Random, index: number): SampleClient {
  const isWoman = random.chance(0.62);
  const surname = random.pick(surnames);
  const patronymic = random.pick(patronymics);
  return {
    surname: isWoman ? `${surname}а` : surname,
    givenName: random.pick(isWoman ? femaleNames : maleNames),
    patronymic: optional(random, 0.85, () => patronymic[isWoman ? 1 : 0]),
    phone: phoneNumber(index + 1),
    email: optional(random, 0.35, () => `client${index + 1}@mail.example`),
    company: optional(random, 0.12, () => random.pick(companies)),
    occupation: optional(random, 0.3, () => random.pick(occupations)),
    address: optional(
      random,
      0.5,
      () => `${random.pick(cities)}, ул. ${random.pick(streets)}, ${random.between(1, 120)}`,
    ),
    birthday: optional(random, 0.5, () => {
      const monthAndDay = `${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
      return random.chance(0.2)
        ? `--${monthAndDay}`
        : `${random.between(1950, 2004)}-${monthAndDay}`;
    }),
    source: optional(random, 0.7, () => random.pick(sources)),
    wishes: optional(random, 0.15, () => random.pick(wishes)),
    callFrom: optional(random, 0.08, () => '11:00'),
    // Bounded, so that no single client of a large base outweighs a town.
    weight: Math.min(200, (1 - random.next()) ** -0.75),
  };
}
