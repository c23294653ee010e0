import { allZones, namesOf, offsetOf, russianNameOf } from './zone-names.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[-_/\s]+/gu, ' ')
    .trim();

const offset =
  /^(?<base>utc|gmt|мск|msk)?\s*(?<sign>[+\u2212\u2013-])\s*(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?$/iu;

/**
 * Zones that a text may mean, the likeliest first: a city in either language («Владивосток», «спб»), an IANA name, or
 * how far a clock is ahead («мск+7», `UTC+3`). A bare «+7» may be told from Moscow or from UTC; Moscow's come first
 * where Russian is spoken.
 */
export function findZones(text: string, language: 'ru' | 'en', at: Date): string[] {
  const match = offset.exec(text.trim());
  if (match?.groups) return byOffset(match.groups, language, at);
  const wanted = plain(text);
  if (wanted === '') return [...allZones];
  const found = byNames(wanted, namesOf);
  // The platform's Russian names of the rest of the world are slow to ask for, and seldom needed.
  return found.length > 0 || !/\p{Script=Cyrillic}{2}/u.test(wanted)
    ? found
    : byNames(wanted, (zone) => [russianNameOf(zone)]);
}

function byOffset(
  { base = '', sign, hours, minutes = '0' }: Readonly<Record<string, string | undefined>>,
  language: 'ru' | 'en',
  at: Date,
): string[] {
  const ahead = (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
  const fromMoscow = ahead + offsetOf('Europe/Moscow', at);
  const bases = {
    utc: [ahead],
    gmt: [ahead],
    мск: [fromMoscow],
    msk: [fromMoscow],
    '': language === 'ru' ? [fromMoscow, ahead] : [ahead, fromMoscow],
  };
  const wanted = Object.entries(bases).find(([name]) => name === base.toLowerCase())?.[1] ?? [];
  const offsets = allZones.map((zone) => [zone, offsetOf(zone, at)] as const);
  return wanted.flatMap((minute) =>
    offsets.filter(([, own]) => own === minute).map(([zone]) => zone),
  );
}

function byNames(wanted: string, names: (zone: string) => readonly string[]): string[] {
  const ranked = allZones.flatMap((zone) => {
    const rank = Math.min(...names(zone).map((name) => rankOf(plain(name), wanted)));
    return rank === none ? [] : [{ zone, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ zone }) => zone);
}

const none = 4;

/** The whole name, its beginning, that of one of its words, any part of it. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return wanted.length > 2 && name.includes(wanted) ? 3 : none;
}
