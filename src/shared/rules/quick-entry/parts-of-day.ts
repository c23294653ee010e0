import type { DayPart } from './pieces.ts';

const partWords: readonly (readonly [RegExp, DayPart])[] = [
  [/^(?:утр|morning|a\.?m)/u, 'morning'],
  [/^(?:обед|noon|midday|полдень)/u, 'noon'],
  [/^(?:вечер|evening|tonight|p\.?m)/u, 'evening'],
  [/^(?:ноч|night)/u, 'night'],
];

/** «вечера», "in the morning". */
export const partOf = (words: string): DayPart => {
  const word = words.replace(/^(?:в|in\s+the|at)\s+/u, '');
  return partWords.find(([stem]) => stem.test(word))?.[1] ?? 'day';
};

/** The hour that a part of the day means where none is said. */
export const hourOfPart: Readonly<Record<DayPart, string>> = {
  morning: '09:00',
  noon: '13:00',
  day: '14:00',
  evening: '18:00',
  night: '22:00',
};
