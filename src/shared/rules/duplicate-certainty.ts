import type { NameLikeness } from './name-likeness.ts';

/** What is known of two clients together. */
export interface Evidence {
  readonly name: NameLikeness;
  readonly phone: boolean;
  readonly email: boolean;
  /** `same`: day and year; `day`: the day, a year is missing; `other`: both known and different. */
  readonly birthday: 'same' | 'day' | 'other' | null;
  readonly address: 'same' | 'like' | null;
  /** How much a name alone says: 2 surname, given name and patronymic or a firm; 1 less; 0 shared by many. */
  readonly nameWeight: 0 | 1 | 2;
  /** Different names of one family, which shares a telephone and has birthdays of its own. */
  readonly isFamily: boolean;
}

type Scores = Readonly<Record<NameLikeness, number>>;

/**
 * How sure each kind of evidence is, by how alike the names are; 0: not enough by itself. Judged by hand, as a careful
 * person would: a telephone decides where the names agree, a family shares a telephone and an address.
 */
const byPhone: Scores = {
  same: 97,
  compatible: 94,
  typo: 91,
  other_surname: 82,
  unknown: 80,
  different: 35,
};
const byEmail: Scores = {
  same: 96,
  compatible: 93,
  typo: 90,
  other_surname: 80,
  unknown: 78,
  different: 33,
};
const byBirthday: Scores = {
  same: 93,
  compatible: 87,
  typo: 84,
  other_surname: 72,
  unknown: 0,
  different: 0,
};
const byDay: Scores = {
  same: 80,
  compatible: 66,
  typo: 64,
  other_surname: 0,
  unknown: 0,
  different: 0,
};
const byAddress: Scores = {
  same: 88,
  compatible: 78,
  typo: 74,
  other_surname: 62,
  unknown: 0,
  different: 0,
};
const byLikeAddress: Scores = {
  same: 80,
  compatible: 66,
  typo: 62,
  other_surname: 0,
  unknown: 0,
  different: 0,
};

const alone = [0, 42, 52] as const;
/** Each further kind of evidence. */
const more = 4;
/** Below so much a pair is not worth anybody's time. */
export const leastCertainty = 20;
/** Two birthdays can be one client's only by a slip. */
const contradiction = 30;

/**
 * How sure it is that two clients are one, 0…100: the strongest evidence, a little more for each further one, less for
 * a contradiction. 0: no reason to think so.
 */
export function certaintyOf(evidence: Evidence): number {
  const { name, phone, email, birthday, address, nameWeight } = evidence;
  const found = [
    phone ? byPhone[name] : 0,
    email ? byEmail[name] : 0,
    birthday === 'same' ? byBirthday[name] : 0,
    birthday === 'day' ? byDay[name] : 0,
    address === 'same' ? byAddress[name] : 0,
    address === 'like' ? byLikeAddress[name] : 0,
    name === 'same' ? (alone[nameWeight] ?? 0) : 0,
  ].filter((score) => score > 0);
  if (found.length === 0) return 0;
  const strongest = Math.max(...found) + more * (found.length - 1);
  const sure = Math.min(99, strongest) - (birthday === 'other' ? contradiction : 0);
  // One telephone at two strangers is worth a look whatever else differs: at one of them it is somebody else's.
  const atLeast = (phone || email) && !evidence.isFamily ? leastCertainty : 0;
  return Math.max(atLeast, sure);
}

export const levelOf = (certainty: number): 'sure' | 'likely' | 'possible' => {
  if (certainty >= 85) return 'sure';
  return certainty >= 60 ? 'likely' : 'possible';
};
